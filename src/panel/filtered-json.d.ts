declare module '*.json?panel' {
  const texts: Record<string, { message: string }>;
  export default texts;
}

declare module 'html-encoding-sniffer' {
  /** The canonical name of an HTML file's encoding, or `defaultEncoding` as it was given. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}

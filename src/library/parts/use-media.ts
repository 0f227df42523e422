import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds now, and whenever that changes. */
export function useMedia(asked: string): boolean {
  const query = matchMedia(asked);
  const [holds, setHolds] = useState(query.matches);
  useEffect(() => {
    const follow = () => setHolds(query.matches);
    query.addEventListener('change', follow);
    // It may have changed before anybody listened.
    follow();
    return () => query.removeEventListener('change', follow);
  }, []);
  return holds;
}

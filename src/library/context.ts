import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LibraryState } from './state/library-state.ts';

const Context = createContext<LibraryState | null>(null);
export const LibraryProvider = Context.Provider;

export function useLibrary(): LibraryState {
  const library = useContext(Context);
  if (!library) throw new Error('A part of the library stands outside LibraryProvider.');
  return library;
}

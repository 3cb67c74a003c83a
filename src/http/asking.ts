import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Caller } from '../kernel/caller';

/** The signed-in person whose request the page answers; null on public pages. */
export const Asking = createContext<Caller | null>(null);

export const useCaller = (): Caller | null => useContext(Asking);

import { create } from 'zustand';
import type { NewLinkEnd } from '../../contract/link-commands';

/** Where a link that is being made begins; null while none is. */
export const useLinking = create<{ readonly from: NewLinkEnd | null }>(() => ({ from: null }));

import { warningReasons, type WarningReason } from '../../../domain/warning';

/** The sentence of each Warning; English is the language in which they are written. */
export const warnings: Readonly<Record<WarningReason, string>> = warningReasons;

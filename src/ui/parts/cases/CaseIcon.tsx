import { Building2, Flag, Shapes, User, type LucideIcon } from 'lucide-react';
import type { CaseKind } from '../../../domain/model';

const icons: Readonly<Record<CaseKind, LucideIcon>> = {
  person: User,
  organisation: Building2,
  country: Flag,
  other: Shapes,
};

/** What kind of case it is, for the eye; its words say it for everybody. */
export function CaseIcon({ kind, size = 14 }: { readonly kind: CaseKind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}

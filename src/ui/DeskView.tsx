import { VersionsView } from './versions/VersionsView';
import type { View } from './state/views';

/** The view in the middle of the window, or in its left panel, other than the reader. */
export function DeskView({ view }: { readonly view: View }) {
  switch (view) {
    case 'versions':
      return <VersionsView />;
    default:
      return null;
  }
}

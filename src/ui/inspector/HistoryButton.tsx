import { showHistory } from '../actions/history-actions';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import type { HistorySubject } from '../state/history';

/** Shows the acts on what the inspector speaks of. */
export function HistoryButton({ about }: { readonly about: HistorySubject }) {
  const words = useMessages().history;
  return (
    <Button kind="quiet" onPress={() => showHistory(about)}>
      {words.of[about.table]}
    </Button>
  );
}

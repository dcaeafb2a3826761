import { useMemo, useState, type KeyboardEvent } from 'react';
import type { CodeOrPath } from '../../../contract/coding-commands';
import type { Id, Span } from '../../../domain/model';
import { reviewHits, type ReviewedPassage } from '../../../domain/text/review-hits';
import { codeHits } from '../../actions/code-hits';
import { useMessages } from '../../messages/use-messages';
import { Button } from '../../parts/button/Button';
import { Dialog, DialogButtons } from '../../parts/dialog/Dialog';
import type { OpenDocument } from '../../state/open-documents';
import { useProject } from '../../state/project';
import { closeDialog, useWorkspace } from '../../state/workspace';
import { CodeField } from './CodeField';
import { ExtentChoice, type Extent } from './ExtentChoice';
import { HitList } from './HitList';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './code-hits.css';

/** Review of all hits of a search before they are coded in one act: which, how far, with which code. */
export function CodeHits({ document, hits }: { readonly document: OpenDocument; readonly hits: readonly Span[] }) {
  const messages = useMessages();
  const words = messages.find.review;
  const { sourceId, text, marks } = document;
  const language = useProject((state) => state.mirror?.sources.get(sourceId)?.language ?? null);
  const query = useWorkspace((state) => state.find?.query ?? state.lastQuery);
  const [unit, setUnit] = useState<Extent>('match');
  const [code, setCode] = useState<CodeOrPath | null>(null);
  const codeId = code?.codeId ?? null;
  /** What the person ticked or unticked themselves, by passage. */
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  const passages = useMemo(
    () => reviewHits({ text, unit, language, marks, hits }),
    [text, unit, language, marks, hits],
  );
  const already = useCodedAlready(document, codeId);
  const isTicked = (passage: ReviewedPassage): boolean =>
    decided.get(keyOf(passage.span)) ?? (!passage.inBoilerplate && !already.has(keyOf(passage.span)));
  const chosen = passages.filter(isTicked);
  const canApply = code !== null && chosen.length > 0;

  function tick(ticked: readonly ReviewedPassage[], isOn: boolean): void {
    setDecided(new Map([...decided, ...ticked.map(({ span }) => [keyOf(span), isOn] as const)]));
  }
  function apply(): void {
    if (canApply)
      void codeHits(
        sourceId,
        chosen.map(({ span }) => span),
        code,
      );
  }
  function hear(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    apply();
  }

  return (
    <Dialog title={words.title(query)} closeLabel={messages.find.close} onClose={closeDialog} width={820}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Enter applies from each of its controls */}
      <div className="code-hits" data-testid="code-hits" onKeyDown={hear}>
        <div className="code-hits-line">
          <CodeField chosen={code} onChoose={setCode} onApply={apply} />
          <ExtentChoice extent={unit} onChoose={setUnit} />
        </div>
        <div className="code-hits-line">
          <output className="code-hits-count">{words.chosen(chosen.length, passages.length)}</output>
          <Button kind="quiet" onPress={() => tick(passages, true)}>
            {words.all}
          </Button>
          <Button kind="quiet" onPress={() => tick(passages, false)}>
            {words.none}
          </Button>
        </div>
        <HitList
          text={text}
          passages={passages}
          isTicked={isTicked}
          isAlready={({ span }) => already.has(keyOf(span))}
          onTick={(passage) => tick([passage], !isTicked(passage))}
        />
        <DialogButtons>
          <Button onPress={closeDialog}>{messages.chrome.cancel}</Button>
          <Button kind="main" isDisabled={!canApply} onPress={apply}>
            {words.apply(chosen.length)}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  );
}

/** The passages that the project's coder has coded with a code, exactly so. */
function useCodedAlready({ codings, quotations }: OpenDocument, codeId: Id | null): ReadonlySet<string> {
  const coderId = useProject((state) => state.mirror?.project.coderId);
  return useMemo(() => {
    const coded = new Set<string>();
    for (const coding of codeId === null ? [] : codings.values()) {
      const quotation = quotations.get(coding.quotationId);
      if (quotation && coding.codeId === codeId && coding.coderId === coderId) coded.add(keyOf(quotation));
    }
    return coded;
  }, [codings, quotations, codeId, coderId]);
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

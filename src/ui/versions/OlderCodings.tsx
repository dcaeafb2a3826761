import { useMemo, useState } from 'react';
import { GridList, GridListItem, type Key } from 'react-aria-components';
import type { OlderCoding } from '../../contract/versions';
import { meansOther } from '../../domain/codebook/compare-versions';
import { codePathNames } from '../../domain/codebook/tree';
import type { Id } from '../../domain/model';
import { showPassage } from '../actions/show-place';
import { confirmCodings, removeCodings } from '../actions/versions';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';
import { useCodebook } from './use-codebook';
import styles from './versions.module.css';

/** So many at a time: a person goes through them one by one. */
const mostShown = 300;

/** Codings that were made when their code was defined in other words: each is confirmed, given another code or removed. */
export function OlderCodings({ older }: { readonly older: readonly OlderCoding[] }) {
  const words = useMessages().versions;
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const byId = useMemo(() => new Map(older.map((coding) => [coding.codingId, coding])), [older]);
  const shown = older.slice(0, mostShown);
  const selected = [...chosen].filter((id) => byId.has(id));
  const ids = selected.length > 0 ? selected : older.map(({ codingId }) => codingId);
  const isBeingRewritten = useIsBeingRewritten();
  if (older.length === 0)
    return <p className={styles['faint']}>{isBeingRewritten ? words.reviewLater : words.reviewNone}</p>;

  function goTo(key: Key): void {
    const coding = byId.get(String(key));
    if (coding) showPassage(coding.sourceId, coding, coding.codingId);
  }

  return (
    <div className={styles['review']}>
      <p className={styles['faint']}>{words.reviewExplanation}</p>
      <div className={styles['acts']}>
        <Button kind="main" onPress={() => void confirmCodings(ids)}>
          {selected.length > 0 ? words.fits : words.allFit(older.length)}
        </Button>
        <Button
          isDisabled={selected.length === 0}
          onPress={() => openDialog({ kind: 'choose-code', purpose: 'replace', ids: selected })}
        >
          {words.replace}
        </Button>
        <Button isDisabled={selected.length === 0} onPress={() => void removeCodings(selected)}>
          {words.removeCoding}
        </Button>
      </div>
      <GridList
        className={styles['older'] ?? ''}
        aria-label={words.review}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) =>
          setChosen(new Set(keys === 'all' ? shown.map(({ codingId }) => codingId) : [...keys].map(String)))
        }
        onAction={goTo}
      >
        {shown.map((coding) => (
          <GridListItem
            key={coding.codingId}
            id={coding.codingId}
            textValue={coding.quote}
            className={styles['row'] ?? ''}
          >
            <OlderRow coding={coding} />
          </GridListItem>
        ))}
      </GridList>
      {older.length > shown.length ? (
        <p className={styles['faint']}>{words.more(older.length - shown.length)}</p>
      ) : null}
    </div>
  );
}

/** Whether a code means something else by now than in the latest version. */
function useIsBeingRewritten(): boolean {
  const versions = useProject((state) => state.mirror?.codebookVersions);
  const codes = useProject((state) => state.mirror?.codes);
  const latestId = [...(versions?.keys() ?? [])].at(-1) ?? null;
  const kept = useCodebook(latestId);
  if (latestId === null || !kept) return false;
  return kept.some((then) => {
    const now = codes?.get(then.id);
    return now !== undefined && meansOther(then, now);
  });
}

function OlderRow({ coding }: { readonly coding: OlderCoding }) {
  const words = useMessages().versions;
  const mirror = useProject((state) => state.mirror);
  if (!mirror) return null;
  const version = mirror.codebookVersions.get(coding.versionId ?? '')?.name;
  const place = `${mirror.sources.get(coding.sourceId)?.title ?? ''} ${words.paragraph(coding.paragraph)}`;
  const made = version === undefined ? words.beforeFirst : words.underVersion(version);
  return (
    <>
      <span className={styles['rowCode']}>
        <span
          className={styles['swatch']}
          style={{ background: mirror.codes.get(coding.codeId)?.colour }}
          aria-hidden
        />
        {codePathNames(mirror.codes, coding.codeId).join(' › ')}
      </span>
      <q className={styles['rowQuote']}>{coding.quote}</q>
      <span className={styles['faint']}>
        {place} · {mirror.coders.get(coding.coderId)?.name} · {made}
      </span>
    </>
  );
}

import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import { openBar } from '../actions/code-passage';
import { exemplaryOf, takeAsExample } from '../actions/codebook-codings';
import { namePassage, removeCoding, stepThroughPlace, type SelectedCoding } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Backlinks } from '../parts/memo/Backlinks';
import { LinksOf } from '../parts/memo/LinksOf';
import { indexMemberships } from '../state/memberships';
import type { Mirror } from '../state/mirror';
import { ActorField } from './ActorField';
import { AlsoHere } from './AlsoHere';
import { CasesOf } from './CasesOf';
import { CodePath } from './CodePath';
import { DefinitionSection } from './DefinitionSection';
import { InlineField } from './InlineField';
import styles from './inspector.module.css';
import { MemoList } from './MemoList';
import { FieldRow, Section } from './Section';
import { StanceField } from './StanceField';
import { useMoment } from '../parts/memo/use-moment';
import { WeightField } from './WeightField';

type CodingInspectorProps = { readonly selected: SelectedCoding; readonly mirror: Mirror };

/** The selected coding: its words, who speaks and how, and what was noted. */
export function CodingInspector({ selected, mirror }: CodingInspectorProps) {
  const { coding, quotation, here, document } = selected;
  const { inspector: words, codebook } = useMessages();
  const moment = useMoment();
  const code = mirror.codes.get(coding.codeId);
  const coder = mirror.coders.get(coding.coderId)?.name ?? '';
  const place = here.findIndex((placed) => placed.coding.id === coding.id) + 1;

  return (
    <>
      <Section
        title={words.selectedCoding}
        aside={
          here.length > 1 ? (
            <span className={styles['stepper']}>
              <button type="button" aria-label={words.previousHere} onClick={() => stepThroughPlace(-1)}>
                <ChevronLeft size={13} aria-hidden />
              </button>
              {words.ofHere(place, here.length)}
              <button type="button" aria-label={words.nextHere} onClick={() => stepThroughPlace(1)}>
                <ChevronRight size={13} aria-hidden />
              </button>
            </span>
          ) : null
        }
      >
        <div className={styles['card']}>
          <div className={styles['card-title']}>
            <CodePath codes={mirror.codes} codeId={coding.codeId} />
          </div>
          <blockquote
            className={styles['quote']}
            style={{ '--colour': code?.colour ?? 'var(--line-strong)' } as CSSProperties}
            lang={mirror.sources.get(document.sourceId)?.language ?? undefined}
            data-selectable
          >
            {quotation.exact}
          </blockquote>
          <dl className={styles['fields']}>
            <FieldRow label={words.actor}>
              <ActorField codingId={coding.id} actorId={coding.actorId} cases={mirror.cases} />
            </FieldRow>
            <FieldRow label={words.stance}>
              <StanceField codingId={coding.id} stance={coding.stance} />
            </FieldRow>
            <FieldRow label={words.weight}>
              <WeightField codingId={coding.id} weight={coding.weight} />
            </FieldRow>
            <FieldRow label={words.codedBy}>{words.codedByOn(coder, moment(coding.created))}</FieldRow>
            <FieldRow label={words.position}>
              {words.positionOf(quotation.paragraph, quotation.codePointStart, quotation.codePointEnd)}
            </FieldRow>
            <CasesOf
              memberships={indexMemberships(mirror.memberships).byQuotation.get(quotation.id) ?? []}
              member={{ sourceId: document.sourceId, quotationId: quotation.id }}
              mirror={mirror}
            />
            <FieldRow label={words.passageName}>
              <InlineField
                label={words.passageName}
                value={quotation.name ?? ''}
                empty={words.passageNameEmpty}
                onSubmit={(name) => void namePassage(quotation.id, name)}
              />
            </FieldRow>
          </dl>
          <MemoList
            about={[
              { table: 'coding', id: coding.id },
              { table: 'quotation', id: quotation.id },
            ]}
            mirror={mirror}
          />
          <LinksOf ids={[coding.id, quotation.id]} />
          <Backlinks address={{ table: 'coding', id: coding.id }} />
          <div className={styles['buttons']}>
            <Button kind="quiet" onPress={() => openBar('replace')}>
              {words.replace}
            </Button>
            <Button kind="quiet" onPress={() => void takeAsExample([exemplaryOf(selected)])}>
              {codebook.useAsExample}
            </Button>
            <button
              type="button"
              className={styles['remove']}
              aria-label={words.remove}
              title={words.remove}
              onClick={() => void removeCoding(coding.id)}
            >
              <Trash2 size={14} aria-hidden />
            </button>
          </div>
        </div>
      </Section>
      {code ? <DefinitionSection code={code} /> : null}
      <AlsoHere selected={selected} codes={mirror.codes} />
    </>
  );
}

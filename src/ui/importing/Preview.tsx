import type { ReactNode } from 'react';
import type { ReadDocument } from '../../contract/imports';
import { describeWarning } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { correctImport, useImporting } from '../state/importing/importing';
import { fieldBefore, fieldOf } from '../state/importing/import-fields';
import { CellField } from './CellField';
import shared from './importing.module.css';
import styles from './preview.module.css';
import { sayDuplicate } from './say-duplicate';

/** The chosen document: how its text begins, and everything about it that has no column. */
export function Preview({ document }: { readonly document: ReadDocument }) {
  const messages = useMessages();
  const words = messages.importing;
  const state = useImporting();
  const { beginning, warnings, duplicateOf, comments, values, caseName } = document;
  return (
    <section className={styles['preview']} aria-label={words.preview}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that the keyboard can scroll it */}
      <div className={styles['beginning']} dir="auto" tabIndex={0} role="group" aria-label={words.beginning}>
        {beginning === '' ? words.noWords : beginning}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that the keyboard can scroll it */}
      <div className={styles['facts']} tabIndex={0} role="group" aria-label={words.facts}>
        {duplicateOf ? <p className={shared['warning']}>{sayDuplicate(duplicateOf, words)}</p> : null}
        {warnings.map((warning, i) => (
          <p key={i} className={shared['warning']}>
            {describeWarning(warning, messages)}
          </p>
        ))}
        <dl className={styles['factList']}>
          <Fact name={words.file}>{document.fileName}</Fact>
          <Fact name={words.kind}>
            {words.kinds[document.kind]}
            {document.charset === null ? '' : ` · ${document.charset}`}
          </Fact>
          <Fact name={words.extent}>{words.characters(document.characters, document.words)}</Fact>
          <Fact name={words.fields.url}>
            <CellField
              cell={null}
              field="url"
              label={words.fieldOf(words.fields.url, document.fileName)}
              words={fieldOf(document, 'url', state)}
              before={fieldBefore(document, 'url', state.named)}
              isCorrected={state.corrections.get(document.key)?.url !== undefined}
              isValid
              isActive
              onActive={() => undefined}
              onWrite={(url) => correctImport([{ document, field: 'url', words: url }])}
            />
          </Fact>
          {caseName === null ? null : <Fact name={words.case}>{caseName}</Fact>}
          {values.map(({ variable, value }) => (
            <Fact key={variable} name={variable}>
              {value}
            </Fact>
          ))}
        </dl>
        {comments > 0 ? <p className={shared['faint']}>{words.comments(comments)}</p> : null}
      </div>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

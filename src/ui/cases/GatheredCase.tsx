import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Case, Id } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { CaseIcon } from '../parts/cases/CaseIcon';
import { type CasePart, useCases } from '../state/cases';
import type { Mirror } from '../state/mirror';
import styles from './cases.module.css';
import { memberDrop } from './member-drop';
import { GatheredList } from './GatheredList';
import { useGathered } from './use-gathered';

/** Anywhere beside the table is the case that is shown there. */
function dropOn(target: EventTarget, caseId: Id) {
  const element = target instanceof Element ? target.closest('[data-case-shown]') : null;
  return element ? { caseId, element } : null;
}

const parts = ['documents', 'passages', 'stances'] as const satisfies readonly CasePart[];

/** What belongs to the chosen case: its documents, its passages, the stances it takes. */
export function GatheredCase({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().cases;
  const selected = useCases((state) => state.selectedCaseIds);
  const cases = [...selected].flatMap((id) => mirror.cases.get(id) ?? []);
  const [chosen, another] = cases;
  if (!chosen || another) {
    return (
      <section className={styles['gathered']} aria-label={words.gatheredNone}>
        <p className={styles['none']}>{another ? words.selectedMany(cases.length) : words.chooseOne}</p>
      </section>
    );
  }
  return <OneCase key={chosen.id} chosen={chosen} mirror={mirror} />;
}

function OneCase({ chosen, mirror }: { readonly chosen: Case; readonly mirror: Mirror }) {
  const words = useMessages().cases;
  const part = useCases((state) => state.part);
  const gathered = useGathered(chosen.id, mirror);
  return (
    <section
      className={styles['gathered']}
      aria-label={words.gathered(chosen.name)}
      data-case-shown
      {...memberDrop((target) => dropOn(target, chosen.id))}
    >
      <header className={styles['head']}>
        <CaseIcon kind={chosen.kind} size={16} />
        <h2>{chosen.name}</h2>
        <span className={styles['faint']}>{words.kinds[chosen.kind]}</span>
      </header>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={part}
        onSelectionChange={(key) => useCases.setState({ part: parts.find((known) => known === key) ?? 'passages' })}
      >
        <TabList className={styles['tabList'] ?? ''} aria-label={words.gathered(chosen.name)}>
          {parts.map((one) => (
            <Tab key={one} id={one} className={styles['tab'] ?? ''}>
              {words.partOf[one](gathered?.[one].length ?? 0)}
            </Tab>
          ))}
        </TabList>
        {parts.map((one) => (
          <TabPanel key={one} id={one} className={styles['panel'] ?? ''}>
            {gathered === null ? null : gathered[one].length === 0 ? (
              <p className={styles['none']}>{words.noneOf[one]}</p>
            ) : (
              <GatheredList
                label={words.partOf[one](gathered[one].length)}
                chosen={chosen}
                rows={gathered[one]}
                mirror={mirror}
              />
            )}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

import { Eye } from 'lucide-react';
import { DialogTrigger, Popover } from 'react-aria-components';
import type { Id } from '../../../domain/model';
import { toggleMemosInLine } from '../../actions/memos-in-line';
import { resetShowing, setColourBy, toggleActivatedOnly, toggleCodings, isFiltered } from '../../actions/show-codings';
import { useMessages } from '../../messages/use-messages';
import { ActionKeys } from '../../parts/shortcut/ActionKeys';
import { changeSettings, useWorkspace, type ColourBy, type Side } from '../../state/workspace';
import { ReaderTool } from '../ReaderTool';
import { CoderFilter } from './CoderFilter';
import { ColourLegend } from './ColourLegend';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './showing.css';

const kinds: readonly ColourBy[] = ['code', 'coder', 'weight', 'agreement'];

/** The choice of what the reader shows of the codings: by what they are coloured, and which are left out. */
export function ShowingMenu({ sourceId, side }: { readonly sourceId: Id; readonly side: Side }) {
  const words = useMessages().showing;
  const isOpen = useWorkspace(
    (state) => state.showingOpen && (state.otherSourceId === null || state.activeSide === side),
  );
  const filtered = useWorkspace(isFiltered);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(showingOpen) => useWorkspace.setState({ showingOpen })}>
      <ReaderTool
        icon={<Eye size={15} aria-hidden />}
        name={words.button}
        action="showing.open"
        onPress={() => useWorkspace.setState({ showingOpen: true })}
      />
      <Popover className="showing-popover" placement="bottom end" aria-label={words.title}>
        <div className="showing-dialog">
          <h2 className="showing-title">{words.title}</h2>
          <ColourChoice sourceId={sourceId} />
          <CoderFilter />
          <CodeFilter />
          <BesideText />
          <button type="button" className="showing-reset" disabled={!filtered} onClick={resetShowing}>
            {words.reset} <ActionKeys action="codings.showAll" />
          </button>
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function ColourChoice({ sourceId }: { readonly sourceId: Id }) {
  const words = useMessages().showing;
  const colourBy = useWorkspace((state) => state.colourBy);
  return (
    <fieldset className="showing-part">
      <legend>{words.colourBy}</legend>
      <div className="showing-choices">
        {kinds.map((kind) => (
          <label key={kind} className="showing-choice">
            <input type="radio" name="colour-by" checked={colourBy === kind} onChange={() => setColourBy(kind)} />
            {words.colours[kind]}
          </label>
        ))}
      </div>
      <ColourLegend sourceId={sourceId} />
      {colourBy === 'agreement' ? <p className="showing-hint">{words.agreementHint}</p> : null}
    </fieldset>
  );
}

/** What stands in the text besides the codings. */
function BesideText() {
  const words = useMessages().showing;
  const memosInLine = useWorkspace((state) => state.settings.memosInLine);
  const casePassages = useWorkspace((state) => state.settings.casePassages);
  return (
    <fieldset className="showing-part">
      <legend>{words.beside}</legend>
      <label className="showing-choice">
        <input type="checkbox" checked={memosInLine} onChange={toggleMemosInLine} />
        {words.memosInLine} <ActionKeys action="memos.inLine" />
      </label>
      <label className="showing-choice">
        <input
          type="checkbox"
          checked={casePassages}
          onChange={() => changeSettings({ casePassages: !casePassages })}
        />
        {words.casePassages}
      </label>
    </fieldset>
  );
}

function CodeFilter() {
  const words = useMessages().showing;
  const codingsHidden = useWorkspace((state) => state.codingsHidden);
  const hidden = useWorkspace((state) => state.hiddenCodeIds.size);
  const activated = useWorkspace((state) => state.activatedCodeIds.size);
  const activatedOnly = useWorkspace((state) => state.activatedOnly);
  return (
    <fieldset className="showing-part">
      <legend>{words.codes}</legend>
      <label className="showing-choice">
        <input type="checkbox" checked={codingsHidden} onChange={toggleCodings} />
        {words.hideAll} <ActionKeys action="codings.hide" />
      </label>
      <label className="showing-choice" data-disabled={activated === 0 || undefined}>
        <input type="checkbox" checked={activatedOnly} disabled={activated === 0} onChange={toggleActivatedOnly} />
        {words.onlyActivated(activated)}
      </label>
      {activated === 0 ? <p className="showing-hint">{words.onlyActivatedHint}</p> : null}
      {hidden > 0 ? (
        <p className="showing-hidden">
          {words.hiddenCodes(hidden)}
          <button type="button" onClick={() => useWorkspace.setState({ hiddenCodeIds: new Set() })}>
            {words.show}
          </button>
        </p>
      ) : null}
    </fieldset>
  );
}

import { isProblem, problem } from '../../domain/problem';
import { openArchive } from '../archive';
import { readXml } from '../xml';
import type { FileToImport } from './importer';

/** What a part points to: another part by its name in the archive, or something outside by its address. */
export type Relationship = {
  /** The last word of its type, for instance `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
};

export type Relationships = ReadonlyMap<string, Relationship>;

/** The parts of a file of Word or Excel. */
export type OfficePackage = {
  readonly fileName: string;
  /** The name of the part that holds the document or the workbook. */
  readonly main: string;
  readonly names: readonly string[];
  readonly read: (part: string) => Promise<Uint8Array | null>;
  readonly relationshipsOf: (part: string) => Promise<Relationships>;
};

/**
 * Opens a file of Word or Excel; one without its main part, which lies at `usualMain` in nearly all of them, is a
 * `documentDamaged` Problem.
 */
export async function openOfficePackage(file: FileToImport, usualMain: string): Promise<OfficePackage> {
  const archive = await openArchive(file);

  async function relationshipsOf(part: string): Promise<Relationships> {
    const slash = part.lastIndexOf('/') + 1;
    const bytes = await archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return bytes ? readRelationships(bytes, file.name, part.slice(0, slash)) : new Map();
  }

  const roots = [...(await relationshipsOf('').catch(passOverDamage)).values()];
  const main = roots.find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  const names = new Set(archive.names);
  const found = [main, usualMain].find((name) => name !== undefined && names.has(name));
  if (found === undefined) throw problem('documentDamaged', { file: file.name, detail: usualMain });
  return { fileName: file.name, main: found, names: archive.names, read: archive.read, relationshipsOf };
}

/** Without what the package points to, its document is where every program puts it. */
function passOverDamage(error: unknown): Relationships {
  if (isProblem(error) && error.reason === 'documentDamaged') return new Map();
  throw error;
}

function readRelationships(bytes: Uint8Array, file: string, folder: string): Relationships {
  const found = new Map<string, Relationship>();
  readXml(bytes, file, {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (!/(^|:)Relationship$/.test(name) || Id === undefined) return;
      const external = TargetMode === 'External';
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.set(Id, { type, target: external ? Target : resolvePart(folder, Target), external });
    },
  });
  return found;
}

/** The name of a part as the archive has it. A target that would lead out of the archive names a part that is not there. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

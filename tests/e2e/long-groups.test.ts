import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from './import-files';
import { launchWorkbench } from './launch';
import { waitForProject } from './open-project';

test('a screen reader hears a list of any length as one list, with its inner list', async () => {
  const workbench = await launchWorkbench();
  const { page } = workbench;
  await waitForProject(workbench);
  const items = Array.from({ length: 120 }, (_, i) => (i < 30 || i > 50 ? `- item ${i}` : `  - inner ${i}`));
  const path = join(workbench.folder, 'long.md');
  writeFileSync(path, `# Long\n\n${items.join('\n')}\n\nAfter the list.\n`);
  await importFiles(workbench, [path]);
  await page.getByText('After the list.').waitFor();
  const session = await page.context().newCDPSession(page);
  const countItems = async (): Promise<readonly number[]> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const itemsIn = (id: string): number => {
      const node = byId.get(id);
      if (node?.role?.value === 'listitem') return 1;
      return node?.role?.value === 'list' && !node.ignored ? 0 : itemsOf(node?.childIds ?? []);
    };
    const itemsOf = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + itemsIn(id), 0);
    return nodes
      .filter(({ role, ignored }) => role?.value === 'list' && !ignored)
      .map(({ childIds = [] }) => itemsOf(childIds))
      .filter((count) => count > 15);
  };
  await expect.poll(countItems).toEqual([99, 21]);
  await workbench.close();
});

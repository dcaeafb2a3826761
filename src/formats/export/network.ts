import { escapeXml } from './xml-words';

/** Things and how they go together, for programs that draw and measure networks. Edges have no direction. */
export type Network = {
  readonly name: string;
  readonly nodes: readonly NetworkNode[];
  /** As many as half the square of the nodes: they are made when they are written. */
  readonly edges: Iterable<NetworkEdge>;
};

export type NetworkNode = {
  readonly id: string;
  readonly label: string;
  /** The names from the top of the tree. */
  readonly path: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly occurrences: number;
};

/** A measure that is not defined is null and left out. */
export type NetworkEdge = {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly cCoefficient: number | null;
  readonly cosine: number | null;
  readonly lift: number | null;
};

const nodeFields = [
  { key: 'path', type: 'string' },
  { key: 'colour', type: 'string' },
  { key: 'occurrences', type: 'long' },
] as const;
const edgeFields = [
  { key: 'cCoefficient', type: 'double' },
  { key: 'cosine', type: 'double' },
  { key: 'lift', type: 'double' },
] as const;

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A network as GraphML, which Gephi, yEd, Cytoscape, igraph and NetworkX read. It says no time, so that equal networks are equal files. */
export function* writeGraphMl({ name, nodes, edges }: Network): Iterable<string> {
  const key = (id: string, of: 'node' | 'edge', type: string): string =>
    `  <key id="${of}-${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>\n`;
  const data = (of: 'node' | 'edge', id: string, value: string | number | null): string =>
    value === null ? '' : `      <data key="${of}-${id}">${escapeXml(String(value))}</data>\n`;
  let count = 0;
  yield head;
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield key('label', 'node', 'string');
  for (const field of nodeFields) yield key(field.key, 'node', field.type);
  yield key('weight', 'edge', 'double');
  for (const field of edgeFields) yield key(field.key, 'edge', field.type);
  yield '  <graph id="network" edgedefault="undirected">\n';
  if (name !== '') yield `    <desc>${escapeXml(name)}</desc>\n`;
  for (const node of nodes)
    yield `    <node id="${escapeXml(node.id)}">\n${data('node', 'label', node.label)}${nodeFields
      .map((field) => data('node', field.key, node[field.key]))
      .join('')}    </node>\n`;
  for (const edge of edges)
    yield `    <edge id="edge-${count++}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">\n${data('edge', 'weight', edge.weight)}${edgeFields
      .map((field) => data('edge', field.key, edge[field.key]))
      .join('')}    </edge>\n`;
  yield '  </graph>\n</graphml>\n';
}

/** The same as GEXF 1.3, the format of Gephi, with the colours of the codes and their occurrences as sizes. */
export function* writeGexf({ name, nodes, edges }: Network): Iterable<string> {
  const attribute = (id: string, type: string): string =>
    `      <attribute id="${id}" title="${id}" type="${type}"/>\n`;
  const value = (id: string, given: string | number | null): string =>
    given === null ? '' : `          <attvalue for="${id}" value="${escapeXml(String(given))}"/>\n`;
  const most = Math.max(1, ...nodes.map(({ occurrences }) => occurrences));
  let count = 0;
  yield head;
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `  <meta>\n    <creator>Postil</creator>\n    <description>${escapeXml(name)}</description>\n  </meta>\n`;
  yield '  <graph mode="static" defaultedgetype="undirected">\n    <attributes class="node">\n';
  for (const field of nodeFields) yield attribute(field.key, field.type);
  yield '    </attributes>\n    <attributes class="edge">\n';
  for (const field of edgeFields) yield attribute(field.key, field.type);
  yield '    </attributes>\n    <nodes>\n';
  for (const node of nodes)
    yield `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}">\n        <attvalues>\n${nodeFields
      .map((field) => value(field.key, node[field.key]))
      .join(
        '',
      )}        </attvalues>\n        ${colourOf(node.colour)}\n        <viz:size value="${round(5 + (35 * node.occurrences) / most)}"/>\n      </node>\n`;
  yield '    </nodes>\n    <edges>\n';
  for (const edge of edges)
    yield `      <edge id="${count++}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" weight="${edge.weight}">\n        <attvalues>\n${edgeFields
      .map((field) => value(field.key, edge[field.key]))
      .join('')}        </attvalues>\n      </edge>\n`;
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function colourOf(colour: string): string {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) || 0;
  return `<viz:color r="${part(1)}" g="${part(3)}" b="${part(5)}"/>`;
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}

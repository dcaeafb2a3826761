import { type GraphEdge, layOutGraph, partCircles } from './graph-layout';
import type { Circle } from './graph-names';

/** Around the circles of a part: below and above, and to both sides for names. */
const side = 28;
const nameRoom = 70;

/** Of fewer nodes none is spread over the whole width. */
const fewNodes = 5;

type Room = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Places for circles of these radii: each part of the graph that hangs together in a room of its own, the largest one on top. */
export function placeCircles(
  radii: readonly number[],
  edges: readonly GraphEdge[],
  width: number,
): { readonly circles: readonly Circle[]; readonly height: number } {
  const parts = partsOf(radii.length, edges);
  const { rooms, height } = shareRoom(
    parts.map(({ length }) => length),
    width,
  );
  const circles = new Map<number, Circle>();
  parts.forEach((nodes, part) => {
    const room = rooms[part];
    if (!room) return;
    placePart(
      nodes.map((node) => radii[node] ?? 0),
      edges.flatMap(({ from, to, weight }) => {
        const ends = { from: nodes.indexOf(from), to: nodes.indexOf(to), weight };
        return ends.from < 0 ? [] : [ends];
      }),
      room,
    ).forEach((circle, i) => circles.set(nodes[i] ?? -1, circle));
  });
  return { circles: radii.map((r, node) => circles.get(node) ?? { x: 0, y: 0, r }), height };
}

function placePart(radii: readonly number[], edges: readonly GraphEdge[], room: Room): readonly Circle[] {
  const across = Math.max(10, room.width - 2 * (side + nameRoom));
  const places = layOutGraph(radii.length, edges).map(({ x, y }, i) => ({
    x: room.x + side + nameRoom + x * across,
    y: room.y + side + y * (room.height - 2 * side),
    r: radii[i] ?? 0,
  }));
  const within = { x: room.x + side, y: room.y + side, width: room.width - 2 * side, height: room.height - 2 * side };
  return partCircles(places, within).map((place, i) => ({ ...place, r: radii[i] ?? 0 }));
}

/** The numbers of the nodes that hang together, the largest part first. */
function partsOf(count: number, edges: readonly GraphEdge[]): readonly (readonly number[])[] {
  const partOf = Array.from({ length: count }, (_, node) => node);
  for (const { from, to } of edges) {
    const [kept, gone] = [partOf[from], partOf[to]];
    if (kept === gone || kept === undefined) continue;
    for (const [node, part] of partOf.entries()) if (part === gone) partOf[node] = kept;
  }
  const parts = new Map<number, number[]>();
  partOf.forEach((part, node) => parts.set(part, [...(parts.get(part) ?? []), node]));
  return [...parts.values()].toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** A first part of more than a few nodes has the whole width, the smaller ones stand beside each other below it as far as there is room. */
function shareRoom(
  sizes: readonly number[],
  width: number,
): { readonly rooms: readonly Room[]; readonly height: number } {
  const rooms: Room[] = [];
  let [x, y, line] = [0, 0, 0];
  sizes.forEach((size, part) => {
    const room =
      part === 0 && size > fewNodes
        ? { width, height: Math.min(640, 190 + size * 17) }
        : { width: Math.min(width, 2 * (side + nameRoom) + 50 * size), height: 2 * side + 24 * size };
    if (x > 0 && x + room.width > width) [x, y, line] = [0, y + line, 0];
    rooms.push({ x, y, ...room });
    x += room.width;
    line = Math.max(line, room.height);
  });
  return { rooms, height: y + line };
}

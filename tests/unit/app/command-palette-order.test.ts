import { describe, expect, it } from "vitest";
import { Hit } from "../../../domain/person-file/person-search-result.ts";
import { type Ordered, paletteOrder } from "../../../renderer/app/command-palette-order.ts";

const hit = (number: number, name: string, match: Hit["match"], alias: string | null = null) =>
  Hit.parse({
    card: {
      id: `00000000-0000-4000-8000-00000000000${String(number)}`,
      version: 1,
      number,
      name,
      sex: "female",
      age: { basis: "unknown" },
      nationality: null,
      languages: [],
      alerts: [],
      helpNeeded: "",
    },
    match,
    alias,
    where: "resident",
    room: "Room 1",
    lastLeft: null,
  });

const action = (label: string, ...also: readonly string[]) => ({
  id: label,
  label,
  also,
  Icon: () => null,
  act: () => undefined,
});

const groups = [
  {
    id: "do",
    title: "Do",
    actions: [
      action("Imprimer la liste d’évacuation", "feu", "incendie"),
      action("Count who is here"),
      action("Discount"),
    ],
  },
  { id: "go", title: "Go", actions: [action("Nights", "census", "count")] },
] as never;

/** One list, as it is read from top to bottom. */
const labels = ({ near, called, alike, inside }: Ordered) => [
  ...near.map(({ card }) => card.name),
  ...called.flatMap(({ actions }) => actions.map(({ label }) => label)),
  ...alike.map(({ card }) => card.name),
  ...inside.flatMap(({ actions }) => actions.map(({ label }) => label)),
];

describe("paletteOrder", () => {
  it("puts exact matches before people whose names merely sound similar", () => {
    const people = [hit(1, "Phu Anh", "sounds"), hit(2, "Feo Lind", "similar")];
    expect(labels(paletteOrder(people, groups, "feu"))).toEqual([
      "Imprimer la liste d’évacuation",
      "Phu Anh",
      "Feo Lind",
    ]);
    expect(labels(paletteOrder([hit(1, "Conte Ada", "sounds")], groups, "count"))).toEqual([
      "Count who is here",
      "Nights",
      "Conte Ada",
      "Discount",
    ]);
  });

  it("leaves people first whose name, other name or number it is, or begins with it", () => {
    const people = [
      hit(1, "Countess Bo", "sounds"),
      hit(2, "Ana Lind", "similar", "Count Ana"),
      hit(3, "Conte Ada", "sounds"),
      hit(4, "Rosa Mira", "number"),
      hit(5, "Ilse Vos", "same"),
    ];
    expect(labels(paletteOrder(people, groups, "count")).slice(0, 4)).toEqual([
      "Countess Bo",
      "Ana Lind",
      "Rosa Mira",
      "Ilse Vos",
    ]);
  });

  it("puts exact names first, whatever the order of the groups", () => {
    const both = [
      { id: "do", title: "Do", actions: [action("Doorway"), action("Visit", "door bell")] },
      { id: "go", title: "Go", actions: [action("Someone outside", "door")] },
    ] as never;
    expect(labels(paletteOrder([], both, "door"))).toEqual(["Someone outside", "Doorway", "Visit"]);
    expect(labels(paletteOrder([], both, "doorw"))).toEqual(["Doorway"]);
  });

  it("loses nothing, and offers everything where nothing is typed", () => {
    const people = [hit(1, "Ana", "same"), hit(2, "Anna", "sounds")];
    const { near, alike } = paletteOrder(people, groups, "ana");
    expect([...near, ...alike]).toHaveLength(2);
    expect(labels(paletteOrder([], groups, ""))).toHaveLength(4);
  });
});

// The page of the import, and a spreadsheet about fictitious people.
import { screen } from "@testing-library/react";
import { vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import type { SpreadsheetTable } from "../../../domain/printing/spreadsheet.ts";
import { Room } from "../../../domain/accommodation/room.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { id, me } from "./invented-house.ts";
import { open } from "./render.tsx";

export type Outcome = Output<"imports.tryOut">;
export const admin = { ...me, roles: ["admin" as const] };
export const room = Room.parse({
  id: id(501),
  name: "Room 5",
  beds: [{ id: id(502), name: "", kind: "bed" }],
});

const other = Room.parse({
  id: id(503),
  name: "Room 6",
  beds: [{ id: id(504), name: "", kind: "bed" }],
});

export const table: SpreadsheetTable = {
  headings: ["Nom", "Sexe", "Né(e) le", "Nationalité", "Arrivée", "Départ", "Motif", "Chambre"],
  rows: [
    { line: 2, cells: ["Mina Invented", "F", "3/4/2001", "Roumaine", "1/9/2026", "", "", "5"] },
    {
      line: 3,
      cells: ["Olga Madeup", "F", "1980", "Klingon", "5/1/2025", "5/3/2025", "own wish", ""],
    },
    { line: 4, cells: ["Rosa Nobody", "F", "", "", "31/02/2025", "5/3/2025", "own wish", ""] },
  ],
  hasTrueDays: false,
};

/** `before` is awaited before anything is answered. */
export function openPage(
  outcome: Outcome,
  more: Parameters<typeof inventedCall>[0] = {},
  before: (name: string) => Promise<void> = () => Promise.resolve(),
) {
  const tried = vi.fn<(input: Input<"imports.tryOut">) => void>();
  const brought = vi.fn<(input: Input<"imports.bringIn">) => void>();
  const call: Call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: admin,
    }),
    "session.me": () => admin,
    "rooms.list": () => [room, other],
    "imports.list": () => [],
    "imports.tryOut": (input) => {
      tried(input);
      return outcome;
    },
    "imports.bringIn": (input) => {
      brought(input);
      return { id: id(601) as never, ...outcome };
    },
    ...more,
  });
  const hands = open("#/settings/bringIn", async (name, input) => {
    await before(name);
    return call(name, input);
  });
  return { hands, tried, brought };
}

export const press = async (hands: ReturnType<typeof open>, name: string | RegExp) => {
  await hands.click(await screen.findByRole("button", { name }));
};

export const none: Outcome = { counts: { files: 2, stays: 2, calls: 0 }, placed: [], notTaken: [] };

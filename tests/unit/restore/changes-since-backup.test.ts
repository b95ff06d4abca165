// What a restore must not undo of the roster, by what happened after the backup.
import { expect, it } from "vitest";
import { rosterChanges, type RosterChanges } from "../../../domain/restore/changes-since-backup.ts";
import { recoveryKeyId, type RosterAct } from "../../../domain/users/roster-statement.ts";
import {
  digestOf,
  keysNamed,
  keySet,
  sayOrThrow,
  teamChain,
  userNo,
  withColleague,
} from "../../helpers/roster-chain.ts";

const [admin, care, shelter, secondAdmin] = [userNo(1), userNo(2), userNo(3), userNo(4)];
const file = "00000000-0000-4000-a000-000000000001";

const hiddenFor = (...holders: (typeof admin)[]): RosterAct => ({
  kind: "hiddenHoldersSet",
  file,
  holders,
  shares: [...holders, recoveryKeyId].map((to) => ({ to, sealed: digestOf(`${file} ${to}`) })),
});
const reset = (user: typeof admin): RosterAct => ({
  kind: "keyReset",
  user,
  keys: keysNamed(`${user} once`),
});

/** Who says what after the backup, and before it. */
type Said = readonly (readonly [typeof admin, RosterAct])[];

it.each<
  [
    string,
    { readonly before?: Said; readonly after: Said },
    Partial<Record<keyof RosterChanges, unknown>>,
  ]
>([
  ["nothing", { after: [] }, {}],
  [
    "a removal",
    { after: [[admin, { kind: "personRemoved", user: shelter }]] },
    { removed: [shelter] },
  ],
  [
    "a removal of somebody who could not sign in then",
    {
      before: [[admin, { kind: "personDisabled", user: shelter }]],
      after: [[admin, { kind: "personRemoved", user: shelter }]],
    },
    {},
  ],
  [
    "a colleague who is disabled",
    { after: [[admin, { kind: "personDisabled", user: shelter }]] },
    { closed: [shelter] },
  ],
  [
    "disabled, and enabled again",
    {
      after: [
        [admin, { kind: "personDisabled", user: shelter }],
        [admin, { kind: "personEnabled", user: shelter }],
      ],
    },
    {},
  ],
  ["a passphrase that was reset", { after: [[admin, reset(shelter)]] }, { closed: [shelter] }],
  [
    "reset, and chosen anew: the passphrase before it opens the backup",
    {
      after: [
        [admin, reset(shelter)],
        [shelter, { kind: "keysChosen", user: shelter, keys: keysNamed("3 again") }],
      ],
    },
    { closed: [shelter] },
  ],
  [
    "an invitation that was taken up",
    {
      before: [[admin, reset(shelter)]],
      after: [[shelter, { kind: "keysChosen", user: shelter, keys: keysNamed("3 again") }]],
    },
    {},
  ],
  [
    "office access that was taken away",
    { after: [[admin, { kind: "accessRemoved", compartment: "office", user: care }]] },
    { closed: [care] },
  ],
  [
    "another key of the office for the same people",
    {
      after: [[admin, keySet("office", 2, [admin, care, secondAdmin, recoveryKeyId])]],
    },
    {},
  ],
  [
    "a file that is hidden",
    { after: [[admin, hiddenFor(admin)]] },
    { hidden: new Map([[file, [admin]]]) },
  ],
  [
    "a file that was hidden already, and is shown again",
    {
      before: [[admin, hiddenFor(admin)]],
      after: [[admin, { ...hiddenFor(), shares: [] } as RosterAct]],
    },
    {},
  ],
  [
    "somebody who is named for a hidden file no longer",
    { before: [[admin, hiddenFor(admin, care)]], after: [[admin, hiddenFor(admin)]] },
    { narrowed: new Map([[file, [admin]]]) },
  ],
  [
    "somebody more who is named for it",
    { before: [[admin, hiddenFor(admin)]], after: [[admin, hiddenFor(admin, care)]] },
    {},
  ],
])("%s", (_, { before = [], after }, found) => {
  const chain = teamChain();
  for (const [signer, act] of before) sayOrThrow(chain, signer, act);
  const then = chain.roster;
  for (const [signer, act] of after) sayOrThrow(chain, signer, act);
  const nothing = { removed: [], closed: [], added: [], hidden: new Map(), narrowed: new Map() };
  expect(rosterChanges(then, chain.roster)).toEqual({ ...nothing, ...found });
});

it("a colleague who came since is named: the backup does not know them", () => {
  const chain = teamChain();
  const then = chain.roster;
  withColleague(chain, 5, ["care"]);
  expect(rosterChanges(then, chain.roster).added).toEqual(["Colleague 5"]);
});

import { ClosureId } from "../../../domain/accommodation/room.ts";
import { PrintedWordKey } from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import {
  addColleague,
  passphraseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { admit, bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const houseCommandExamples = {
  "house.saveSettings": {
    leaves: "settingsChanged",
    make: async (house) => house.ask("house.saveSettings", await house.ask("house.settings", {})),
  },
  "rooms.arrange": {
    leaves: "roomArranged",
    make: async (house) => house.ask("rooms.arrange", { rooms: await house.ask("rooms.list", {}) }),
  },
  "beds.close": { leaves: "bedClosed", make: closeBed },
  "beds.reopen": {
    leaves: "bedReopened",
    make: async (house) => {
      const { id } = await closeBed(house);
      return house.ask("beds.reopen", { closureId: ClosureId.parse(id), from: "2026-11-25" });
    },
  },
  "stays.admit": { leaves: "admitted", make: (house) => admit(house, 0) },
  "stays.move": {
    leaves: "moved",
    make: async (house) => {
      const { stayId } = await admit(house, 0);
      return house.ask("stays.move", {
        stayId,
        bedId: await bedOf(house, 1),
        night: "2026-11-24",
      });
    },
  },
  "stays.plan": {
    leaves: "planned",
    make: async (house) => {
      const { stayId } = await admit(house, 0);
      return house.ask("stays.plan", { stayId, plannedUntil: "2027-01-31" });
    },
  },
  "stays.depart": {
    leaves: "departed",
    make: async (house) => {
      const { stayId } = await admit(house, 0);
      return house.ask("stays.depart", { stayId, night: "2026-11-25", ...away });
    },
  },
  "stays.acceptWithoutBed": {
    leaves: "withoutBedAccepted",
    make: async (house) => {
      const { personId } = await admit(house, 0);
      const child = { age: { basis: "estimated", years: 4 }, withPersonId: personId } as const;
      const { stayId } = await house.ask("stays.admit", {
        ...aNewcomer(child),
        bedId: null,
        withoutBed: "mattress",
      });
      return house.ask("stays.acceptWithoutBed", { stayId });
    },
  },
  "stays.undo": {
    leaves: "undone",
    make: async (house) => {
      const { personId } = await admit(house, 0);
      const [stay] = await house.ask("stays.ofPerson", { id: personId });
      return house.ask("stays.undo", { eventId: stay?.undoable ?? "" });
    },
  },
  "guard.add": {
    leaves: "guardTermAdded",
    make: (house) => house.ask("guard.add", { terms: [street] }),
  },
  "guard.end": {
    leaves: "guardTermEnded",
    make: async (house) =>
      house.ask("guard.end", await house.ask("guard.add", { terms: [street] })),
  },
  "letterhead.keepLogo": { leaves: "logoKept", make: keepLogo },
  "letterhead.sayNeutral": {
    leaves: "logoSaidNeutral",
    make: async (house) => {
      await keepLogo(house);
      return house.ask("letterhead.sayNeutral", { isNeutral: true });
    },
  },
  "letterhead.removeLogo": {
    leaves: "logoRemoved",
    make: async (house) => {
      await keepLogo(house);
      return house.ask("letterhead.removeLogo", {});
    },
  },
  "sheets.save": { leaves: "sheetWordSaved", make: sheetWord },
  "sheets.sayRead": {
    leaves: "sheetsSaidRead",
    make: (house) => house.ask("sheets.sayRead", { language: "ar", isRead: true }),
  },
  "lists.decide": {
    leaves: "listWordCalled",
    make: (house) =>
      house.ask("lists.decide", {
        list: "reason",
        word: "death",
        after: 0,
        from: "2026-11-24",
        state: { called: { en: "Died", fr: null, nl: null }, isOffered: true },
      }),
  },
  "lists.add": {
    leaves: "listWordAdded",
    make: (house) =>
      house.ask("lists.add", {
        list: "reason",
        countsAs: "ended-by-person",
        from: "2026-11-24",
        called: { en: "Moved in with somebody", fr: null, nl: null },
      }),
  },
  "papers.check": {
    leaves: "paperStopped",
    make: async (house) => {
      await house.ask("guard.add", { terms: [street] });
      const pages = ["Paper", "Written in the Verzonnen-straat 47."];
      return house.ask("papers.check", { kind: "handOver", pages });
    },
  },
  "guard.override": { leaves: "guardOverridden", make: letOut },
  "guard.useOverride": {
    leaves: "leftByOverride",
    make: async (house) =>
      house.ask("guard.useOverride", { ...(await letOut(house)), way: "printed" }),
  },
  "papers.note": {
    leaves: "printed",
    make: (house) => house.ask("papers.note", { kind: "evacuationList", way: "printed" }),
  },
  "papers.destroyed": {
    leaves: "destroyed",
    make: async (house) => {
      await house.ask("papers.note", { kind: "evacuationList", way: "saved" });
      const { needs } = await house.ask("today.view", {});
      const [list] = needs.filter((need) => need.kind === "listOutside");
      return house.ask("papers.destroyed", { id: list?.id ?? "" });
    },
  },
  "census.mark": {
    leaves: "counted",
    make: async (house) => {
      const { personId } = await admit(house, 0);
      return house.ask("census.mark", { night: "2026-11-24", personId, state: "absent" });
    },
  },
  "census.markEach": {
    leaves: "counted",
    make: async (house) => {
      const { personId } = await admit(house, 0);
      const answers = [{ personId, state: "absent" as const }];
      return house.ask("census.markEach", { night: "2026-11-24", answers });
    },
  },
  "census.close": {
    leaves: "censusClosed",
    make: async (house) => {
      const { personId } = await admit(house, 0);
      const shown = [{ personId, state: "here" as const }];
      await house.ask("census.markEach", { night: "2026-11-24", answers: shown });
      return house.ask("census.close", { night: "2026-11-24", shown });
    },
  },
} as const satisfies CommandExamples;

const away = { destination: "own-rented-home", reason: "ended-by-person" } as const;

async function closeBed(house: TestHouse) {
  const bedId = await bedOf(house, 1);
  return house.ask("beds.close", { bedId, from: "2026-11-24", until: null, reason: "paint" });
}

async function keepLogo(house: TestHouse) {
  return house.ask("letterhead.keepLogo", { picture: aPlainPhoto("canary logo") });
}

async function sheetWord(house: TestHouse) {
  const key = PrintedWordKey.parse("paper:plan.title");
  const words = "A way of her own";
  return house.ask("sheets.save", { language: "es", key, after: 0, words, from: "2026-11-24" });
}

async function letOut(house: TestHouse) {
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  await house.ask("guard.add", { terms: [street] });
  // Whatever the word is by now: the attack tests put their own words everywhere.
  const words = (await house.ask("guard.terms", {})).map(({ text }) => text).join(", ");
  return house.ask("guard.override", {
    kind: "handOver",
    pages: ["Paper", `${words} 47`],
    sha256: "0".repeat(64),
    reason: "It has to be shown as it is",
    passphrase: passphraseOf("ada"),
    second: { signInName: "noor", passphrase: passphraseOf("noor") },
  });
}

const street = { kind: "street", text: "Verzonnenstraat" } as const;

// The vault of `sessions-house.ts`, whose administrator adds the centre's own terms to lists and removes them again.
import { afterAll, beforeAll, expect } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import type { WordListId } from "../../../domain/api/word-lists.ts";
import { standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { contactsHouse, type ContactsHouse } from "./counselling-house.ts";

export const today = CalendarDate.parse("2026-11-24");

/** One vault for all tests of a file, in which no bug may have occurred at the end; Samira is signed in. */
export function ownWordsHouse() {
  let there: ContactsHouse | null = null;
  const at = (): ContactsHouse => {
    if (there === null) throw new Error("The house is there once the tests begin");
    return there;
  };
  beforeAll(async () => {
    there = await contactsHouse();
  });
  const end = (): void => {
    expect(at().house.fault).toBeNull();
    at().house.remove();
  };
  afterAll(end);
  const add = async (list: WordListId, countsAs: string, en: string): Promise<CustomTermId> => {
    const called = { ...standardNames, en };
    return (await at().house.ask("lists.add", { list, countsAs, called, from: today })).id;
  };
  return {
    at,
    /** Continues in another vault, with unchanged lists. */
    beginAgain: async (): Promise<void> => {
      end();
      there = await contactsHouse();
    },
    /** In the session of an administrator. */
    add,
    /** By an administrator; afterwards Samira is signed in again. */
    added: async (list: WordListId, countsAs: string, en: string): Promise<CustomTermId> => {
      await at().as("ada");
      const id = await add(list, countsAs, en);
      await at().as("samira");
      return id;
    },
    /** Renamed and removed, on the same day. */
    retired: async (list: WordListId, word: CustomTermId, en: string): Promise<void> => {
      await at().as("ada");
      await at().house.ask("lists.decide", {
        list,
        word,
        after: 1,
        from: today,
        state: { called: { ...standardNames, en }, isOffered: false },
      });
      await at().as("samira");
    },
  };
}

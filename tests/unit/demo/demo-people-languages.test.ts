import { expect, it } from "vitest";
import { inventedPeopleIn } from "../../../electron/demo/present-residents/people.ts";

it.each([
  ["fr", "N’entend pas l’alarme : réveiller de la main", "Pas de chauffeur qui parle roumain"],
  ["nl", "Hoort het alarm niet: met de hand wekken", "Geen chauffeur die Roemeens spreekt"],
] as const)(
  "the people of the invented house are told of in its language: %s",
  (language, help, alert) => {
    const people = inventedPeopleIn(language);
    expect(people.flatMap(({ helpNeeded }) => (helpNeeded === "" ? [] : [helpNeeded]))).toEqual([
      help,
    ]);
    expect(people.flatMap(({ alerts }) => alerts)).toEqual([alert]);
  },
);

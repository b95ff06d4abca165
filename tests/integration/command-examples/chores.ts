import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

const today = "2026-11-24";

export const choreCommandExamples = {
  "chores.useUsual": {
    leaves: "choresArranged",
    make: (house) => house.ask("chores.useUsual", {}),
  },
  "chores.saveTask": {
    leaves: "choresArranged",
    make: async (house) => {
      const task = await aTask(house);
      return house.ask("chores.saveTask", { ...task, people: 1 });
    },
  },
  "chores.retireTask": {
    leaves: "choresArranged",
    make: async (house) => house.ask("chores.retireTask", { taskId: (await aTask(house)).id }),
  },
  "chores.saveTerms": {
    leaves: "choreTermsChanged",
    make: async (house) => {
      await admit(house, 0);
      const [one] = await house.ask("chores.people", {});
      if (one === undefined) throw new Error("Nobody takes part");
      const { person, joins, notTasks, pause } = one;
      return house.ask("chores.saveTerms", { personId: person.id, joins: !joins, notTasks, pause });
    },
  },
  "chores.suggest": { leaves: "choresSuggested", make: suggest },
  "chores.settle": {
    leaves: "choresSettled",
    make: async (house) => {
      await suggest(house);
      return house.ask("chores.settle", { week: today });
    },
  },
  "chores.give": {
    leaves: "turnGiven",
    make: async (house) => {
      await suggest(house);
      const [task] = (await house.ask("chores.week", { day: null })).tasks;
      const { personId } = await admit(house, 1, "Ana Invented");
      const given = { taskId: task?.id ?? "", day: today, personId, insteadOf: null };
      return house.ask("chores.give", given);
    },
  },
  "chores.swap": {
    leaves: "turnGiven",
    make: async (house) => {
      await admit(house, 1, "Ana Invented");
      const turns = await suggest(house);
      const one = turns[0];
      const other = turns.find(({ personId }) => personId !== one?.personId);
      return house.ask("chores.swap", { turnId: one?.id ?? "", withId: other?.id ?? "" });
    },
  },
  "chores.takeOff": {
    leaves: "turnTakenOff",
    make: async (house) => {
      const [turn] = await suggest(house);
      return house.ask("chores.takeOff", { turnId: turn?.id ?? "" });
    },
  },
  "chores.tick": {
    leaves: "turnTicked",
    make: async (house) => {
      const turn = (await suggest(house)).find(({ day }) => day === today);
      return house.ask("chores.tick", { turnId: turn?.id ?? "", outcome: "done" });
    },
  },
} as const satisfies CommandExamples;

async function aTask(house: TestHouse) {
  await house.ask("chores.useUsual", {});
  const [task] = (await house.ask("chores.week", { day: null })).tasks;
  if (task === undefined) throw new Error("No task");
  return task;
}

async function suggest(house: TestHouse) {
  await admit(house, 0);
  await house.ask("chores.useUsual", {});
  await house.ask("chores.suggest", { week: today, again: false });
  return (await house.ask("chores.week", { day: null })).turns;
}

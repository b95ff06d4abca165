import { fillIn } from "../repeated-user-actions.mjs";

const arrivals = [
  {
    name: "Mariam Keita",
    born: "14041999",
    sex: "woman",
    nationality: "guin",
    language: "fren",
    referredBy: "Police",
  },
  {
    name: "Tekle Habte",
    born: "02091991",
    sex: "man",
    nationality: "eri",
    language: "tigr",
    referredBy: "Social service",
  },
];

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Admit someone",
  isShort: true,
  run: async ({ program, picture }) => {
    const window = await program.window();
    for (const arrival of arrivals) {
      await fillIn(window, arrival);
      if (arrival === arrivals[0]) await picture("admission");
      await window.getByRole("button", { name: "Admit", exact: true }).click();
      await window.getByRole("heading", { level: 1, name: arrival.name }).waitFor();
    }
    await picture("admitted");
  },
};

import { choose } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Record a departure, and take it back",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await window.getByRole("button", { name: "Actions for Room 7", exact: true }).click();
    await window.getByRole("menuitem", { name: "Record departure…" }).click();
    await choose(window, "Where to", "A rented home of their own");
    await choose(window, "Why the stay ends", "Ended by the person");
    await picture("departure");
    await window.getByRole("button", { name: "Record departure", exact: true }).click();
    await window.getByText("has left. Room 7 is free.").waitFor();
    await picture("departed");
    await window.getByRole("button", { name: "Undo" }).click();
    await window.getByText("Undone.").waitFor();
    await picture("undone");
  },
};

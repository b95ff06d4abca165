import { choose } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Move someone to another bed",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await window.getByRole("button", { name: "Actions for Room 1", exact: true }).click();
    await picture("menu of a bed");
    await window.getByRole("menuitem", { name: "Move to another bed…" }).click();
    await choose(window, "New bed", "Room 7");
    await picture("move");
    await window.getByRole("button", { name: "Move", exact: true }).click();
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await window.getByText("now sleeps in Room 7").waitFor();
    await picture("moved");
  },
};

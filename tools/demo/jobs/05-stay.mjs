import { choose, goTo } from "../hands.mjs";

/** @type {import("../guide.mjs").Job} */
export const job = {
  name: "Move, leave, and take it back",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house");
    await picture("the beds");
    await window.getByRole("main").getByRole("link", { name: /Linh/ }).first().click();
    await window.getByRole("button", { name: "Move…" }).click();
    await choose(window, "New bed", "Room 7");
    await picture("move");
    await window.getByRole("button", { name: "Move", exact: true }).click();
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await window.getByRole("button", { name: "Record departure…" }).click();
    await choose(window, "Where to", "A rented home of their own");
    await choose(window, "Why the stay ends", "Ended by the person");
    await picture("departure");
    await window.getByRole("button", { name: "Record departure", exact: true }).click();
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await window.getByRole("button", { name: "Undo" }).first().click();
    await window.getByRole("link", { name: "Stay", exact: true }).click();
    await window.getByRole("main").getByRole("listitem").first().waitFor();
    await picture("what was decided");
    await window.getByRole("link", { name: "History" }).click();
    await window.getByRole("heading", { name: /Who did what/ }).waitFor();
    await picture("history");
  },
};

import { file, goTo } from "../repeated-acts.mjs";

/** @type {import("../guide.mjs").Job} */
export const job = {
  name: "Keep a file, or propose that it goes, in the invented house",
  run: async ({ program, picture }) => {
    const window = await program.window();
    const panel = window.getByRole("dialog");
    await goTo(window, "#/people");
    await window.getByText("Ended", { exact: true }).first().click();
    await window.getByRole("link", { name: "Mariam Teret" }).click();
    const address = await file(window);
    await goTo(window, `${address}/history`);
    const end = window.getByRole("region", { name: "Keep or forget" });
    await end.getByText(/The whole file may go from/).waitFor();
    await end.scrollIntoViewIfNeeded();
    await picture("keep or forget");
    await end.getByRole("button", { name: "Must be kept…" }).click();
    await panel.getByLabel("Why", { exact: true }).fill("The court asked for it until the hearing");
    await panel.getByRole("button", { name: "Cancel", exact: true }).click();
    await end.getByRole("button", { name: "Propose that it goes…" }).click();
    await panel.getByRole("checkbox", { name: /^Whatever was written/ }).check({ force: true });
    await panel.getByText("The person asked for it", { exact: true }).click();
    await picture("what goes");
    await panel.getByRole("button", { name: "Propose", exact: true }).click();
    await end.getByText(/A colleague agrees in a session/).waitFor();
    await goTo(window, "#/settings/forgetting");
    await window.getByRole("region", { name: "Orders" }).getByText("Mariam Teret").waitFor();
    await picture("forgetting");
  },
};

import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Write down what may be told, and what left, in the invented house",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("link", { name: "Disclosures", exact: true }).click();
    await window.getByRole("heading", { name: "Asked under compulsion" }).waitFor();
    await picture("consents and what left");
    const panel = window.getByRole("dialog");
    await window.getByRole("button", { name: "Note what left" }).click();
    await panel.getByText("On what ground").first().waitFor();
    await picture("note what left");
    await panel.getByRole("button", { name: "Cancel" }).click();
    await panel.waitFor({ state: "hidden" });
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Mehdi Khurafa" }).click();
    await window.getByRole("link", { name: "Disclosures", exact: true }).click();
    await window.getByRole("button", { name: "Print part 1" }).scrollIntoViewIfNeeded();
    await picture("everything that is held");
  },
};

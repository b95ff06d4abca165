import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Plan a move over the months of the invented house",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house/timeline");
    await window.getByRole("gridcell").first().waitFor();
    await picture("timeline");
    await goTo(window, "#/house");
    await window.getByRole("button", { name: "Actions for Room 1", exact: true }).click();
    await window.getByRole("menuitem", { name: "Plan a move…" }).click();
    await window.getByRole("button", { name: /New bed$/ }).click();
    await window.getByRole("option").first().click();
    await picture("planned move");
    await window.getByRole("button", { name: "Plan the move" }).click();
    await window.getByText(/^The move is planned for/).waitFor();
    await goTo(window, "#/house/timeline");
    await window
      .getByRole("gridcell", { name: /planned, Room/ })
      .first()
      .waitFor();
    await picture("timeline with planned moves");
    await goTo(window, "#/house/ahead");
    await window.getByRole("region", { name: "Planned moves" }).waitFor();
    await picture("beds ahead");
  },
};

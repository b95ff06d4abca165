import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Look at who was counted at night",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house/nights");
    const nights = window.getByRole("region", { name: "Last fourteen nights" });
    await nights.getByRole("listitem").first().waitFor();
    await picture("nights");
  },
};

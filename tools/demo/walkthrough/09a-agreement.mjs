import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Look at the house agreement",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house/agreement");
    await window.getByRole("region", { name: "Still to sign" }).waitFor();
    await picture("house agreement");
  },
};

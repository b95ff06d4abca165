/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Leave the invented house",
  isShort: true,
  run: async ({ program }) => {
    const window = await program.window();
    await program.windowAfter(() => window.getByRole("button", { name: "Lock" }).click());
  },
};

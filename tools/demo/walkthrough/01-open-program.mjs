/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Open the program",
  isShort: true,
  run: async ({ program, picture }) => {
    const window = await program.window();
    await window.locator("body").waitFor();
    await picture("first window");
  },
};

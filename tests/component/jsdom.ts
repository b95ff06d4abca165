// What a browser has and jsdom lacks, as far as the controls need it.

Object.defineProperty(window, "CSS", {
  configurable: true,
  value: { escape: (text: string) => text.replace(/[^\w-]/g, (mark) => `\\${mark}`) },
});

Object.defineProperty(window, "scrollTo", { configurable: true, value: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// What a browser has and jsdom lacks, as far as the controls need it.

Object.defineProperty(window, "CSS", {
  configurable: true,
  value: { escape: (text: string) => text.replace(/[^\w-]/g, (mark) => `\\${mark}`) },
});

/** Nothing has a size here. */
class Unmeasured {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.defineProperty(window, "ResizeObserver", { configurable: true, value: Unmeasured });

Object.defineProperty(window, "scrollTo", { configurable: true, value: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

/** The main process: it obeys nothing, unless a test puts another one in its place. */
Object.defineProperty(window, "hearth", {
  configurable: true,
  value: { ask: () => Promise.reject(new Error("Refused")) },
});

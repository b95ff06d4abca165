/**
 * The button that an arrow key leads to from the focused one, or null. Left and right move along a row, from a name to its ring
 * and to the previous or next day; up and down move along a day; Home and End go to the ends of a row.
 */
export function nextInGrid(from: HTMLElement, key: string): HTMLElement | null {
  switch (key) {
    case "ArrowLeft":
      return isTick(from) ? inNextCell(from, -1) : (ringOf(from) ?? inNextCell(from, -1));
    case "ArrowRight":
      return isTick(from) ? nameOf(from) : inNextCell(from, 1);
    case "Home":
      return namesIn(from.closest("tr"))[0] ?? null;
    case "End":
      return namesIn(from.closest("tr")).at(-1) ?? null;
    case "ArrowUp":
      return inColumn(from, -1);
    case "ArrowDown":
      return inColumn(from, 1);
    default:
      return null;
  }
}

/** The name at the same height in the nearest day that has one. */
function inNextCell(from: HTMLElement, step: -1 | 1): HTMLElement | null {
  const cell = from.closest("td");
  const height = namesIn(cell).indexOf(nameOf(from) ?? from);
  const cells = [...(from.closest("tr")?.querySelectorAll("td") ?? [])];
  const at = cells.findIndex((one) => one === cell);
  const ahead = step === 1 ? cells.slice(at + 1) : cells.slice(0, at).toReversed();
  const names = ahead.map(namesIn).find(({ length }) => length > 0) ?? [];
  return names[Math.min(height, names.length - 1)] ?? null;
}

function inColumn(from: HTMLElement, step: -1 | 1): HTMLElement | null {
  const column = from.closest<HTMLElement>("[data-column]")?.dataset["column"] ?? "";
  const down = stopsIn(from.closest("table"), `[data-column="${column}"] `).filter(
    (button) => isTick(button) === isTick(from),
  );
  return down[down.indexOf(from) + step] ?? null;
}

const stopsIn = (element: Element | null, within = ""): readonly HTMLElement[] => [
  ...(element?.querySelectorAll<HTMLElement>(`${within}[data-stop]`) ?? []),
];

const namesIn = (element: Element | null): readonly HTMLElement[] =>
  stopsIn(element).filter((button) => !isTick(button));

const isTick = ({ dataset }: HTMLElement): boolean => dataset["stop"]?.endsWith(" tick") ?? false;

/** The name of the turn a button belongs to, and the ring beside a name. */
const nameOf = (button: HTMLElement): HTMLElement | null =>
  isTick(button) ? (stopsIn(button.parentElement)[1] ?? null) : button;

const ringOf = (name: HTMLElement): HTMLElement | null => {
  const [first] = stopsIn(name.parentElement);
  return first !== undefined && isTick(first) && first !== name ? first : null;
};

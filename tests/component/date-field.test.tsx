// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DateField, DatePicker } from "../../renderer/ui/date-field.tsx";
import { show } from "./rendered.tsx";
import { type PartProps, Stateful } from "./stateful.tsx";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

describe("a date", () => {
  it("is typed in three parts and given as one day", async () => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start={null} given={given} Field={BirthDate} />);

    await hands.tab();
    await hands.keyboard("30042002");

    expect(given).toHaveBeenLastCalledWith("2002-04-30");
  });

  it.each([
    ["in three parts", BirthDate],
    ["picked from a month", NextDay],
  ])("is no day while a part of it is emptied, and the other parts stay (%s)", async (_, Field) => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start="2002-04-30" given={given} Field={Field} />);
    const day = () => screen.getAllByRole("spinbutton").map(({ textContent }) => textContent);
    const [first, ...others] = day();

    await hands.tab();
    await hands.keyboard("{Backspace}{Backspace}");
    expect(given).toHaveBeenLastCalledWith(null);
    expect(day().slice(1)).toEqual(others);

    await hands.keyboard(first ?? "");
    expect(given).toHaveBeenLastCalledWith("2002-04-30");
    expect(day()).toEqual([first, ...others]);
  });

  it("is another day once the part that was emptied is typed anew", async () => {
    const given = vi.fn();
    const hands = show(
      <Stateful<string | null> start="2002-04-30" given={given} Field={BirthDate} />,
    );

    await hands.tab();
    await hands.keyboard("{Backspace}{Backspace}1");

    expect(given).toHaveBeenLastCalledWith("2002-04-01");
  });
});

function BirthDate(props: PartProps<string | null>) {
  return <DateField label="Born on" {...props} />;
}

function NextDay(props: PartProps<string | null>) {
  return <DatePicker label="Next on" {...props} />;
}

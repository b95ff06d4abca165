import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Form } from "../../../renderer/shell/forms/form.tsx";
import { DateField, DatePicker } from "../../../renderer/ui/fields/date-field.tsx";
import { long } from "../../helpers/long-test.ts";
import { show } from "../../helpers/component/render.tsx";
import { type PartProps, Stateful } from "../../helpers/component/stateful-field.tsx";

afterEach(cleanup);

describe("a date", () => {
  it("is typed in three parts and returned as one day", async () => {
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

  it("is another day once the emptied part is typed again", async () => {
    const given = vi.fn();
    const hands = show(
      <Stateful<string | null> start="2002-04-30" given={given} Field={BirthDate} />,
    );

    await hands.tab();
    await hands.keyboard("{Backspace}{Backspace}1");

    expect(given).toHaveBeenLastCalledWith("2002-04-01");
  });

  it.each([
    ["of this century, in two digits", "01122026", "010226", "2026-02-01"],
    ["of the last one, where it would lie ahead", "", "010298", "1998-02-01"],
  ])("has a year %s", async (_, before, keys, day) => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start={null} given={given} Field={Past} />);

    await hands.tab();
    await hands.keyboard(before === "" ? keys : `${before}{ArrowLeft}{ArrowLeft}${keys}`);
    await leave(hands);

    expect(given).toHaveBeenLastCalledWith(day);
    expect(screen.queryByText(/cannot be right/)).toBeNull();
  });

  it.each([
    ["in three parts", BirthDate],
    ["picked from a month", NextDay],
  ])("is no day in a half-typed year, and says so (%s)", async (_, Field) => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start={null} given={given} Field={Field} />);

    await hands.tab();
    await hands.keyboard("0112202");
    expect(screen.queryByText(/cannot be right/)).toBeNull();
    await leave(hands);

    expect(given).toHaveBeenLastCalledWith(null);
    screen.getByText("The year 202 cannot be right. Type all four digits.");
    expect(screen.getAllByRole("spinbutton").map(({ textContent }) => textContent)).toContain("12");

    await hands.tab({ shift: true });
    await hands.click(screen.getAllByRole("spinbutton")[2] ?? document.body);
    await hands.keyboard("2026");
    expect(given).toHaveBeenLastCalledWith("2026-12-01");
    expect(screen.queryByText(/cannot be right/)).toBeNull();
  });

  it.each([
    ["in three parts", BirthDate],
    ["picked from a month", NextDay],
  ])("is no day where the month does not have it, and says so (%s)", async (_, Field) => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start="2026-03-01" given={given} Field={Field} />);

    await hands.tab();
    await hands.keyboard("31022026");
    await leave(hands);

    expect(given).toHaveBeenLastCalledWith(null);
    screen.getByText("There is no 31/02/2026. Type the day again.");
  });

  it.each([
    ["in three parts", BirthDate],
    ["picked from a month", NextDay],
  ])("says so too where it is left with the keyboard, however far (%s)", async (_, Field) => {
    const given = vi.fn();
    const hands = show(
      <>
        <Stateful<string | null> start="2026-03-01" given={given} Field={Field} />
        <button type="button">After it</button>
      </>,
    );

    await hands.tab();
    await hands.keyboard("31022026");
    while (document.activeElement?.textContent !== "After it") await hands.tab();

    expect(given).toHaveBeenLastCalledWith(null);
    screen.getByText("There is no 31/02/2026. Type the day again.");
  });

  it("holds no form back where a day is proposed in place of the refused one", long, async () => {
    const sent = vi.fn();
    const hands = show(
      <Form onSubmit={sent}>
        <Stateful<string | null> start={null} given={vi.fn()} Field={Proposed} />
        <button type="submit">Send</button>
      </Form>,
    );

    await hands.tab();
    await hands.keyboard("0112202");
    await hands.click(screen.getByText("Send"));

    screen.getByText(/The year 202 cannot be right/);
    expect(screen.getAllByRole("spinbutton").map(({ textContent }) => textContent)).toContain(
      "2027",
    );
    expect(sent).toHaveBeenCalledOnce();
  });

  it("holds its form back while what was typed is no day", async () => {
    const sent = vi.fn();
    const hands = show(
      <Form onSubmit={sent}>
        <Stateful<string | null> start="2026-03-01" given={vi.fn()} Field={BirthDate} />
        <button type="submit">Send</button>
      </Form>,
    );

    await hands.tab();
    await hands.keyboard("31022026");
    await hands.click(screen.getByText("Send"));
    expect(sent).not.toHaveBeenCalled();
    screen.getByText(/There is no 31/);
    await vi.waitFor(() => expect(document.activeElement?.role).toBe("spinbutton"));

    // Left empty after the message: whether it may be empty is for the form to check.
    await hands.click(screen.getByText("Send"));
    expect(sent).toHaveBeenCalledOnce();
    expect(screen.queryByText(/There is no 31/)).toBeNull();
  });

  it("is committed before its form is submitted from within it", async () => {
    const given = vi.fn();
    const sent = vi.fn();
    const hands = show(
      <Form onSubmit={sent}>
        <Stateful<string | null> start={null} given={given} Field={BirthDate} />
      </Form>,
    );

    await hands.tab();
    await hands.keyboard("01022{Control>}{Enter}{/Control}");
    expect(sent).not.toHaveBeenCalled();

    await hands.keyboard("6{Control>}{Enter}{/Control}");
    expect(given).toHaveBeenLastCalledWith("2026-02-01");
    expect(sent).toHaveBeenCalledOnce();
  });

  it("is the one before, with the keys, although the one after it does not exist", async () => {
    const given = vi.fn();
    const hands = show(
      <Stateful<string | null> start="2026-01-29" given={given} Field={BirthDate} />,
    );

    await hands.tab();
    await hands.keyboard("29022026");
    await hands.click(screen.getAllByRole("spinbutton")[0] ?? document.body);
    await hands.keyboard("{ArrowDown}");

    expect(given).toHaveBeenLastCalledWith("2026-02-28");
    expect(screen.queryByText(/There is no/)).toBeNull();
  });
});

const leave = (hands: ReturnType<typeof show>) => hands.click(document.body);

function Proposed({ value, onChange }: PartProps<string | null>) {
  return <DatePicker label="Until" value={value ?? "2027-05-24"} onChange={onChange} />;
}

function Past(props: PartProps<string | null>) {
  return <DateField label="Born on" latest="2026-11-29" {...props} />;
}

function BirthDate(props: PartProps<string | null>) {
  return <DateField label="Born on" {...props} />;
}

function NextDay(props: PartProps<string | null>) {
  return <DatePicker label="Next on" {...props} />;
}

import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Form } from "../../../renderer/shell/forms/form.tsx";
import { NumberField } from "../../../renderer/ui/fields/number-field.tsx";
import { show } from "../../helpers/component/render.tsx";
import { type PartProps, Stateful } from "../../helpers/component/stateful-field.tsx";

afterEach(cleanup);

const refusal = "13 cannot be right. Type a whole number from 1 to 12.";

describe("a number out of range", () => {
  it("stays as typed and is refused, until a valid one is typed", async () => {
    const given = vi.fn();
    const hands = show(<Stateful start={6} given={given} Field={Months} />);

    await type(hands, "13");
    await hands.click(document.body);
    expect(field().value).toBe("13");
    screen.getByText(refusal);
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(given).not.toHaveBeenCalled();

    await type(hands, "12");
    await hands.click(document.body);
    expect(given).toHaveBeenLastCalledWith(12);
    expect(screen.queryByText(refusal)).toBeNull();
  });

  it.each([
    ["0", "0 cannot be right. Type a whole number from 1 to 12."],
    ["-3", "-3 cannot be right. Type a whole number from 1 to 12."],
    ["2.5", "2.5 cannot be right. Type a whole number from 1 to 12."],
  ])("is refused too where it is %s", async (keys, sentence) => {
    const given = vi.fn();
    const hands = show(<Stateful start={6} given={given} Field={Months} />);

    await type(hands, keys);
    await hands.click(document.body);
    screen.getByText(sentence);
    expect(given).not.toHaveBeenCalled();
  });

  it("gives way to the previous value, typed again or left empty", async () => {
    const hands = show(<Stateful start={6} given={vi.fn()} Field={Months} />);
    for (const keys of ["6", "{Backspace}"]) {
      await type(hands, "13");
      await hands.click(document.body);
      screen.getByText(refusal);

      await type(hands, keys);
      await hands.click(document.body);
      expect(field().value).toBe("6");
      expect(screen.queryByText(/cannot be right/)).toBeNull();
    }
  });

  it("comes back into range by the decrement button", async () => {
    const given = vi.fn();
    const hands = show(<Stateful start={6} given={given} Field={Months} />);

    await type(hands, "40");
    await hands.click(screen.getByRole("button", { name: /^One fewer/ }));
    expect(given).toHaveBeenLastCalledWith(12);
    expect(screen.queryByText(/cannot be right/)).toBeNull();
  });

  it("holds its form back, however that is submitted", async () => {
    const sent = vi.fn();
    const given = vi.fn();
    const hands = show(
      <Form onSubmit={sent}>
        <Stateful start={6} given={given} Field={Months} />
        <button type="submit">Send</button>
      </Form>,
    );

    await type(hands, "13");
    await hands.click(screen.getByText("Send"));
    screen.getByText(refusal);
    await vi.waitFor(() => expect(document.activeElement).toBe(field()));
    await hands.keyboard("{Enter}");
    await type(hands, "14{Control>}{Enter}{/Control}");
    screen.getByText(/^14 cannot be right/);
    expect(sent).not.toHaveBeenCalled();

    await type(hands, "3{Control>}{Enter}{/Control}");
    expect(given).toHaveBeenLastCalledWith(3);
    expect(sent).toHaveBeenCalledOnce();
  });
});

it("is scrolled into view with its message when its form is held back", async () => {
  const shown = vi.spyOn(Element.prototype, "scrollIntoView");
  const hands = show(
    <Form onSubmit={vi.fn()}>
      <Stateful start={6} given={vi.fn()} Field={Months} />
      <button type="submit">Send</button>
    </Form>,
  );
  await type(hands, "13");
  await hands.click(screen.getByText("Send"));
  await vi.waitFor(() => {
    const [whole] = shown.mock.contexts as Element[];
    expect(whole?.textContent).toContain(refusal);
    expect(whole?.contains(field())).toBe(true);
  });
  shown.mockRestore();
});

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Months" });

async function type(hands: ReturnType<typeof show>, keys: string): Promise<void> {
  await hands.clear(field());
  await hands.type(field(), keys);
}

function Months(props: PartProps<number>) {
  return <NumberField label="Months" min={1} max={12} {...props} />;
}

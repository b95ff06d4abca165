import { Button as AriaButton, Link } from "react-aria-components";
import type { PressEvent } from "react-aria-components";
import type { FocusEvent, ReactNode } from "react";
import styles from "./button.module.css";
import { classes } from "./classes.ts";
import { Kbd } from "./kbd.tsx";

export interface ButtonLook {
  /** One primary button per screen; `quiet` reads as a link. */
  readonly kind?: "primary" | "outlined" | "quiet" | "danger";
  readonly size?: "normal" | "small" | "large";
  readonly icon?: ReactNode;
  /** A shortcut that does the same, shown on the button. */
  readonly keys?: string;
  readonly children: ReactNode;
}

export interface ButtonProps extends ButtonLook {
  readonly onPress?: (event: PressEvent) => void;
  readonly type?: "button" | "submit";
  readonly form?: string;
  readonly isDisabled?: boolean;
  /** The action is running: the button stays focusable but does nothing more. */
  readonly isPending?: boolean;
  readonly isWide?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string;
  /** Called on hover, or on keyboard focus. */
  readonly onNear?: () => void;
  /** The pressed one of several toggle buttons. */
  readonly isPressed?: boolean;
  readonly slot?: string | null;
  /** Pressing it with the pointer does not move the focus. */
  readonly preventFocusOnPress?: boolean;
}

export function Button({
  kind = "outlined",
  size = "normal",
  icon,
  keys,
  children,
  onPress,
  onNear,
  label,
  isWide = false,
  isPending = false,
  isPressed,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      className={classes(styles, "button", kind, size, isWide && "wide", isPressed && "pressed")}
      data-kind={kind}
      {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
      isPending={isPending}
      {...(onPress ? { onPress } : {})}
      {...(onNear ? nearness(onNear) : {})}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...rest}
    >
      {icon}
      <span>{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </AriaButton>
  );
}

const nearness = (onNear: () => void) => ({
  onHoverStart: onNear,
  // Not when the window gets the focus back: then nobody is about to press it.
  onFocus: ({ target }: FocusEvent) => {
    if (target.matches(":focus-visible")) onNear();
  },
});

export interface LinkButtonProps extends ButtonLook {
  readonly href: string;
  readonly label?: string;
  readonly autoFocus?: boolean;
}

/** A link that looks like a button. */
export function LinkButton({
  kind = "outlined",
  size = "normal",
  icon,
  keys,
  href,
  label,
  autoFocus = false,
  children,
}: LinkButtonProps) {
  return (
    <Link
      className={classes(styles, "button", kind, size)}
      autoFocus={autoFocus}
      href={href}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      {icon}
      <span>{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </Link>
  );
}

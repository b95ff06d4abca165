import { useId, type ReactNode, type Ref } from "react";
import { Link } from "react-aria-components";
import { classes } from "./classes.ts";
import sheet from "./card.module.css";

export interface CardProps {
  readonly title?: string;
  /** Quiet words after the title. */
  readonly aside?: ReactNode;
  /** A link or small button at the right of the title. */
  readonly more?: ReactNode;
  /** `ember` for the one card that asks for the screen's main action. */
  readonly tone?: "plain" | "ember";
  /** Padding around content that is not rows. */
  readonly isPadded?: boolean;
  /** For a title that takes the focus when the card comes. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A group that needs an edge. Its content is rows, or padded content. */
export function Card({
  title,
  aside,
  more,
  tone = "plain",
  isPadded = false,
  headingRef,
  children,
}: CardProps) {
  const titleId = useId();
  return (
    <section
      className={classes(sheet, "card", tone)}
      {...(title === undefined ? {} : { "aria-labelledby": titleId })}
    >
      {title === undefined ? null : (
        <header className={sheet["head"]}>
          <h2 id={titleId} {...(headingRef === undefined ? {} : { ref: headingRef, tabIndex: -1 })}>
            {title}
          </h2>
          {aside === undefined ? null : <small className={sheet["aside"]}>{aside}</small>}
          {more === undefined ? null : <span className={sheet["more"]}>{more}</span>}
        </header>
      )}
      {isPadded ? <div className={sheet["padded"]}>{children}</div> : children}
    </section>
  );
}

export function Rows({ children }: { readonly children: ReactNode }) {
  return <ul className={sheet["rows"]}>{children}</ul>;
}

export interface RowProps {
  readonly leading?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly trailing?: ReactNode;
  /** Makes the whole row lead somewhere; its name is the title. */
  readonly href?: string;
}

export function Row({ leading, title, detail, trailing, href }: RowProps) {
  return (
    <li className={classes(sheet, "row", href !== undefined && "leads")}>
      {leading}
      <div className={sheet["words"]}>
        {href === undefined ? (
          title
        ) : (
          <Link href={href} className={sheet["link"] ?? ""}>
            {title}
          </Link>
        )}
        {detail === undefined ? null : <small className={sheet["detail"]}>{detail}</small>}
      </div>
      {trailing === undefined ? null : <div className={sheet["trailing"]}>{trailing}</div>}
    </li>
  );
}

/** Names and values, one under the other. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={sheet["facts"]}>
      {facts.map(({ name, value }) => (
        <div key={name} className={sheet["fact"]}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

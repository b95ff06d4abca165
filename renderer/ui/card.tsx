import { useId, type ReactNode, type Ref } from "react";
import { Link } from "react-aria-components";
import { classes } from "./classes.ts";
import styles from "./card.module.css";

export interface CardProps {
  readonly title?: string;
  /** Secondary text after the title. */
  readonly aside?: ReactNode;
  /** A link or small button at the right of the title. */
  readonly more?: ReactNode;
  /** `ember` for the one card that asks for the screen's main action. */
  readonly tone?: "plain" | "ember";
  /** Padding around content that is not rows. */
  readonly isPadded?: boolean;
  /** For a title that gets the focus when the card appears. */
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
      className={classes(styles, "card", tone)}
      {...(title === undefined ? {} : { "aria-labelledby": titleId })}
    >
      {title === undefined ? null : (
        <header className={styles["head"]}>
          <h2 id={titleId} {...(headingRef === undefined ? {} : { ref: headingRef, tabIndex: -1 })}>
            {title}
          </h2>
          {aside === undefined ? null : <small className={styles["aside"]}>{aside}</small>}
          {more === undefined ? null : <span className={styles["more"]}>{more}</span>}
        </header>
      )}
      {isPadded ? <div className={styles["padded"]}>{children}</div> : children}
    </section>
  );
}

export function Rows({ children }: { readonly children: ReactNode }) {
  return <ul className={styles["rows"]}>{children}</ul>;
}

export interface RowProps {
  readonly leading?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly trailing?: ReactNode;
  /** Makes the whole row a link; its name is the title. */
  readonly href?: string;
}

export function Row({ leading, title, detail, trailing, href }: RowProps) {
  return (
    <li className={classes(styles, "row", href !== undefined && "leads")}>
      {leading}
      <div className={styles["words"]}>
        {href === undefined ? (
          title
        ) : (
          <Link href={href} className={styles["link"] ?? ""}>
            {title}
          </Link>
        )}
        {detail === undefined ? null : <small className={styles["detail"]}>{detail}</small>}
      </div>
      {trailing === undefined ? null : <div className={styles["trailing"]}>{trailing}</div>}
    </li>
  );
}

/** Names and values, one below the other. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={styles["facts"]}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles["fact"]}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { paths } from "../../frame/paths.ts";
import { useOut, useBackBy } from "../passes/use-out.ts";
import sheet from "./today.module.css";

/** How many are out, and by when the first is back. */
export function OutFigure() {
  const { t } = useTranslation("out");
  const out = useOut();
  const saysBackBy = useBackBy();
  const [first] = [...out.values()];
  if (first === undefined) return null;
  return (
    <div>
      <dt>{t("figure", { time: saysBackBy(first.backBy) })}</dt>
      <dd>
        <Link href={paths.out} className={sheet["figure"] ?? ""}>
          {out.size}
        </Link>
      </dd>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { paths } from "../../frame/paths.ts";
import { useBackBy, useLookedFor, useOut } from "../passes/use-out.ts";
import sheet from "./today.module.css";

/** How many are out, and by when the first is back; or that somebody is looked for. */
export function OutFigure() {
  const { t } = useTranslation("out");
  const out = useOut();
  const lookedFor = useLookedFor();
  const saysBackBy = useBackBy();
  const [first] = [...out.values()];
  const away = out.size + lookedFor.size;
  if (away === 0) return null;
  return (
    <div>
      <dt>
        {first === undefined || lookedFor.size > 0
          ? t("figureLookedFor")
          : t("figure", { time: saysBackBy(first.backBy) })}
      </dt>
      <dd>
        <Link href={paths.out} className={sheet["figure"] ?? ""}>
          {away}
        </Link>
      </dd>
    </div>
  );
}

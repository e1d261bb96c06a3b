package org.railwatch.document.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is not its text: programs, navigation, forms, and what is named as such. */
final class Boilerplate {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, iframe, object, embed, canvas, audio,"
                    + " video, nav, aside, form, button, select, textarea, input, dialog, menu, footer, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo],"
                    + " [role=search], [role=dialog], [role=menu], [role=form]";

    /** Words of class and id attributes as news sites and blogs use them. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:comments?|comment-?form|respond|replies|disqus|share|sharing|sharedaddy|social|related"
                    + "|recommended|recirc|most-?(?:read|popular|viewed)|trending|newsletter|subscribe|subscription|signup|paywall"
                    + "|promo|advert(?:isement)?s?|ads?|ad-?slot|sponsor(?:ed)?|banner|cookies?|consent|gdpr|breadcrumbs?"
                    + "|menu|nav|navbar|navigation|sidebar|side-?bar|widgets?|footer|pagination|pager|toolbar|skip-?link"
                    + "|tags|tag-?list|toc|print-?only|popup|modal|screen-reader-text|visually-?hidden|sr-only)(?=$|[\\s_-])");

    private Boilerplate() {}

    /** What holds half of the page's running text or more stays, whatever it is called. */
    static void remove(Document page, Weights weights) {
        int most = weights.under(page) / 2;
        List<Element> doomed = new ArrayList<>(page.select(NEVER_TEXT));
        for (Element element : page.body().getAllElements()) {
            String names = element.className() + " " + element.id();
            boolean banner =
                    element.normalName().equals("header") && !element.parents().is("article, main");
            if (banner || (names.length() > 1 && NAMED.matcher(names).find())) {
                doomed.add(element);
            }
        }
        // From the end, so that few of those after it have to move up.
        for (int i = doomed.size() - 1; i >= 0; i--) {
            Element element = doomed.get(i);
            boolean whole =
                    element.normalName().equals("body") || element.normalName().equals("html");
            if (!whole && (weights.under(element) <= most || scripted(element))) {
                element.remove();
            }
        }
    }

    private static boolean scripted(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "noscript", "template", "svg" -> true;
            default -> false;
        };
    }
}

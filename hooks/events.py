"""What MkDocs calls while it builds (`hooks` in mkdocs.yml)."""

from mkdocs.plugins import CombinedEvent, event_priority

from hooks import labs, rebuild

on_config = labs.on_config
on_files = labs.on_files


@event_priority(-100)  # after mkdocs-jupyter has put its own render in place
def on_pre_page(page, config, files):
    labs.prepare(page)
    rebuild.remember(page, config, files)
    return page


@event_priority(100)  # before the search plugin
def before_search(context, page, config, nav):
    rebuild.show_words(page)


@event_priority(-100)  # after it
def after_search(context, page, config, nav):
    rebuild.show_all(page)


on_page_context = CombinedEvent(before_search, after_search)

"""What an ODD does to specifications."""

from __future__ import annotations

from customisation import Make


def attributes(*declarations: str, of: str = "list") -> str:
    return f'<elementSpec ident="{of}" mode="change"><attList>{"".join(declarations)}</attList></elementSpec>'


def test_a_deleted_element_is_gone_from_every_content(schema: Make) -> None:
    made = schema('<elementSpec ident="head" mode="delete"/>')
    assert made.accepts("<text><list><item/></list></text>")
    assert not made.accepts("<text><list><head/><item/></list></text>")


def test_deletion_goes_before_change(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="hi" mode="delete"/><elementSpec ident="hi" mode="change"><content/></elementSpec>'
    )
    assert not made.accepts("<text><p><hi/></p></text>")


def test_an_added_element_joins_its_classes(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="ship" mode="add"><classes><memberOf key="model.name"/><memberOf '
        'key="att.typed"/></classes>'
        "<content><textNode/></content></elementSpec>"
    )
    assert made.accepts('<text><p><ship type="a">b</ship></p></text>')


def test_a_replaced_element_keeps_nothing(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="hi" mode="replace"><classes><memberOf key="model.phrase"/></classes>'
        "<content><textNode/></content></elementSpec>"
    )
    assert made.accepts("<text><p><hi>a</hi></p></text>")
    assert not made.accepts('<text><p><hi n="1"/></p></text>')
    assert not made.accepts('<text><p><hi rend="b"/></p></text>')


def test_changed_content_leaves_the_rest(schema: Make) -> None:
    made = schema('<elementSpec ident="hi" mode="change"><content><textNode/></content></elementSpec>')
    assert made.accepts('<text><p><hi rend="b" n="1">a</hi></p></text>')
    assert not made.accepts("<text><p><hi><hi/></hi></p></text>")


def test_content_without_anything_is_empty(schema: Make) -> None:
    made = schema('<elementSpec ident="hi" mode="change"><content/></elementSpec>')
    assert made.accepts("<text><p><hi/></p></text>")
    assert not made.accepts("<text><p><hi>a</hi></p></text>")


def test_changes_of_one_element_add_up(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="hi" mode="change"><content/></elementSpec>'
        + attributes('<attDef ident="rend" mode="delete"/>', of="hi")
    )
    assert made.accepts("<text><p><hi/></p></text>")
    assert not made.accepts('<text><p><hi rend="b"/></p></text>')


def test_memberships_are_replaced_unless_they_are_changed(schema: Make) -> None:
    replaced = schema(
        '<elementSpec ident="hi" mode="change"><classes><memberOf key="model.phrase"/></classes></elementSpec>'
    )
    assert not replaced.accepts('<text><p><hi n="1"/></p></text>')
    changed = schema(
        '<elementSpec ident="hi" mode="change"><classes mode="change"><memberOf key="att.global" '
        'mode="delete"/>'
        '<memberOf key="att.typed" mode="add"/></classes></elementSpec>'
    )
    assert changed.accepts('<text><p><hi type="a" rend="b"/></p></text>')
    assert not changed.accepts('<text><p><hi n="1"/></p></text>')


def test_an_attribute_of_a_class_is_deleted_in_one_element(schema: Make) -> None:
    made = schema(attributes('<attDef ident="subtype" mode="delete"/>'))
    assert made.accepts('<text><list type="a" n="1"><item n="1"/></list></text>')
    assert not made.accepts('<text><list subtype="a"><item/></list></text>')
    assert made.accepts('<text><p><name subtype="a"/></p></text>')


def test_an_attribute_of_a_class_is_deleted_in_the_class(schema: Make) -> None:
    made = schema(
        '<classSpec ident="att.typed" type="atts" mode="change"><attList><attDef ident="subtype" '
        'mode="delete"/></attList></classSpec>'
    )
    assert not made.accepts('<text><list subtype="a"><item/></list></text>')
    assert not made.accepts('<text><p><name subtype="a"/></p></text>')


def test_a_deleted_class_takes_its_attributes_along(schema: Make) -> None:
    made = schema('<classSpec ident="att.typed" type="atts" mode="delete"/>')
    assert not made.accepts('<text><list subtype="a"><item/></list></text>')
    assert made.accepts('<text><list n="a"><item/></list></text>')


def test_a_class_may_join_another(schema: Make) -> None:
    made = schema(
        '<classSpec ident="att.global" type="atts" mode="change"><classes mode="change"><memberOf '
        'key="att.typed"/></classes></classSpec>'
    )
    assert made.accepts('<text><p type="a"/></text>')


def test_a_closed_list_replaces_the_datatype(schema: Make) -> None:
    made = schema(
        attributes(
            '<attDef ident="type" mode="change" usage="req"><valList type="closed" mode="replace">'
            '<valItem ident="a"/><valItem ident="b"/></valList></attDef>'
        )
    )
    assert made.accepts('<text><list type="b"><item/></list></text>')
    assert not made.accepts('<text><list type="c"><item/></list></text>')
    assert not made.accepts("<text><list><item/></list></text>")


def test_values_are_added_and_deleted_one_by_one(schema: Make) -> None:
    made = schema(
        attributes(
            '<attDef ident="type" mode="change"><valList mode="change"><valItem ident="place" mode="delete"/>'
            '<valItem ident="ship" mode="add"/></valList></attDef>',
            of="name",
        )
    )
    assert made.accepts('<text><p><name type="ship"/><name type="person"/></p></text>')
    assert not made.accepts('<text><p><name type="place"/></p></text>')


def test_a_deleted_list_leaves_the_datatype(schema: Make) -> None:
    made = schema(attributes('<attDef ident="type" mode="change"><valList mode="delete"/></attDef>', of="name"))
    assert made.accepts('<text><p><name type="anything"/></p></text>')
    assert not made.accepts('<text><p><name type="two words"/></p></text>')


def test_a_list_that_does_not_say_what_it_wants_leaves_the_one_that_is_there(schema: Make) -> None:
    # So it is with the TEI Stylesheets; here the editor is told.
    made = schema(
        attributes(
            '<attDef ident="type" mode="change"><valList type="closed"><valItem ident="x"/></valList></attDef>',
            of="name",
        )
    )
    assert made.accepts('<text><p><name type="place"/></p></text>')
    assert made.codes == [("odd-list-without-mode", "warning")]


def test_usage_alone_may_be_changed(schema: Make) -> None:
    made = schema(attributes('<attDef ident="type" mode="change" usage="req"/>'))
    assert made.accepts('<text><list type="any"><item/></list></text>')
    assert not made.accepts("<text><list><item/></list></text>")


def test_an_attribute_is_replaced_as_a_whole(schema: Make) -> None:
    made = schema(
        attributes(
            '<attDef ident="rend" mode="replace" usage="req"><datatype><dataRef name="integer"/></datatype></attDef>',
            of="hi",
        )
    )
    assert made.accepts('<text><p><hi rend="1"/></p></text>')
    assert not made.accepts('<text><p><hi rend="b"/></p></text>')
    assert not made.accepts("<text><p><hi/></p></text>")


def test_an_element_has_its_own_attribute_instead_of_the_class_one(schema: Make) -> None:
    made = schema(attributes('<attDef ident="type"><datatype><dataRef name="integer"/></datatype></attDef>'))
    assert made.accepts('<text><list type="1" subtype="a"><item/></list></text>')
    assert not made.accepts('<text><list type="a"><item/></list></text>')


def test_macros_and_datatypes_are_changed(schema: Make) -> None:
    made = schema(
        '<macroSpec ident="macro.phrases" mode="change"><content><textNode/></content></macroSpec>'
        '<dataSpec ident="teidata.word" mode="change"><content><dataRef name="integer"/></content></dataSpec>'
    )
    assert made.accepts('<text><list type="1"><item>a</item></list></text>')
    assert not made.accepts('<text><list type="a"><item>a</item></list></text>')
    assert not made.accepts("<text><p><hi/></p></text>")


def test_elements_attributes_and_values_get_other_names(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="name" mode="change"><altIdent>nom</altIdent><attList>'
        '<attDef ident="subtype" mode="change"><altIdent>genre</altIdent></attDef>'
        '<attDef ident="type" mode="change"><valList mode="change"><valItem ident="place" mode="change">'
        "<altIdent>lieu</altIdent></valItem></valList></attDef></attList></elementSpec>"
    )
    assert made.accepts('<text><p><nom genre="a" type="lieu"/></p></text>')
    assert not made.accepts("<text><p><name/></p></text>")
    assert not made.accepts('<text><p><nom type="place"/></p></text>')


def test_an_element_moves_to_another_namespace(schema: Make) -> None:
    made = schema('<elementSpec ident="hi" mode="change" ns="urn:x"/>')
    assert made.accepts('<text><p><hi xmlns="urn:x" rend="b"/></p></text>')
    assert not made.accepts("<text><p><hi/></p></text>")


def test_the_whole_schema_is_in_another_namespace(schema: Make) -> None:
    made = schema("", settings='start="text" ns="urn:x"')
    assert made.accepts('<text n="1"><p/></text>', namespace="urn:x")
    assert not made.accepts("<text><p/></text>")


def test_elements_of_one_name_live_in_several_namespaces(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="p" ns="urn:x" mode="add"><classes><memberOf key="model.block"/></classes>'
        "<content><textNode/></content></elementSpec>"
    )
    assert made.codes == []
    assert made.accepts('<text><p><hi/></p><p xmlns="urn:x">a</p></text>')
    assert not made.accepts('<text><p xmlns="urn:x"><hi xmlns="http://www.tei-c.org/ns/1.0"/></p></text>')


def test_a_prefix_tells_elements_of_one_name_apart(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="p" ns="urn:x" prefix="x_"><content><textNode/></content></elementSpec>'
        '<elementSpec ident="hi" mode="change"><content><elementRef key="x_p"/></content></elementSpec>'
    )
    assert made.codes == []
    assert made.accepts('<text><p><hi><p xmlns="urn:x">a</p></hi></p></text>')
    assert not made.accepts("<text><p><hi><p/></hi></p></text>")

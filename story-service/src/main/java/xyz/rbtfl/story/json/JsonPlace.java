package xyz.rbtfl.story.json;

import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.rule.Place;

/** A value of a JSON document, by its pointer; where in the value something stands is not told. */
record JsonPlace(String pointer) implements Place {

    @Override
    public Fault fault(String code, int offset, String message) {
        return Fault.inJson(code, pointer, message);
    }
}
